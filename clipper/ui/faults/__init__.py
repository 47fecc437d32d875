"""Bugs, when they happen: a report file that can be read and sent, and a program that goes on."""
