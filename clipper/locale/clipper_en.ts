<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Byline</name>
    <message numerus="yes">
        <source>%n min read</source>
        <translation>
            <numerusform>%n min read</numerusform>
            <numerusform>%n min read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsPage</name>
    <message numerus="yes">
        <source>%Ln passages</source>
        <translation>
            <numerusform>%Ln passage</numerusform>
            <numerusform>%Ln passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InfoBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>%n passages</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatchModel</name>
    <message numerus="yes">
        <source>{tag}, used %n times</source>
        <translation>
            <numerusform>{tag}, used %n time</numerusform>
            <numerusform>{tag}, used %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message numerus="yes">
        <source>%n records in the notes of this clipping cannot be read.</source>
        <translation>
            <numerusform>%n record in the notes of this clipping cannot be read.</numerusform>
            <numerusform>%n records in the notes of this clipping cannot be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passages</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with notes</source>
        <translation>
            <numerusform>%n with a note</numerusform>
            <numerusform>%n with notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message numerus="yes">
        <source>%n clippings</source>
        <translation>
            <numerusform>%n clipping</numerusform>
            <numerusform>%n clippings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passages</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagManager</name>
    <message numerus="yes">
        <source>%n clippings</source>
        <translation>
            <numerusform>%n clipping</numerusform>
            <numerusform>%n clippings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passages</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tags</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n uses</source>
        <translation>
            <numerusform>%n use</numerusform>
            <numerusform>%n uses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n uses lose it.</source>
        <translation>
            <numerusform>%n use loses it.</numerusform>
            <numerusform>%n uses lose it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n uses lose them.</source>
        <translation>
            <numerusform>%n use loses them.</numerusform>
            <numerusform>%n uses lose them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n uses move to “{tag}”</source>
        <translation>
            <numerusform>%n use moves to “{tag}”</numerusform>
            <numerusform>%n uses move to “{tag}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete {tags} and their %n children?</source>
        <translation>
            <numerusform>Delete {tags} and their %n child?</numerusform>
            <numerusform>Delete {tags} and their %n children?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete “{tag}” and its %n children?</source>
        <translation>
            <numerusform>Delete “{tag}” and its %n child?</numerusform>
            <numerusform>Delete “{tag}” and its %n children?</numerusform>
        </translation>
    </message>
</context>
</TS>
