<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BulkBar</name>
    <message numerus="yes">
        <source>%Ln clippings selected</source>
        <translation>
            <numerusform>%Ln clipping selected</numerusform>
            <numerusform>%Ln clippings selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkDesk</name>
    <message numerus="yes">
        <source>%Ln clippings changed</source>
        <translation>
            <numerusform>%Ln clipping changed</numerusform>
            <numerusform>%Ln clippings changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No more than %Ln clippings can be changed at once</source>
        <translation>
            <numerusform>No more than %Ln clipping can be changed at once</numerusform>
            <numerusform>No more than %Ln clippings can be changed at once</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Byline</name>
    <message numerus="yes">
        <source>%Ln min read</source>
        <translation>
            <numerusform>%Ln min read</numerusform>
            <numerusform>%Ln min read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClippingList</name>
    <message numerus="yes">
        <source>%Ln matches</source>
        <translation>
            <numerusform>%Ln match</numerusform>
            <numerusform>%Ln matches</numerusform>
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
    <name>DropOverlay</name>
    <message numerus="yes">
        <source>Drop to import %Ln files</source>
        <translation>
            <numerusform>Drop to import %Ln file</numerusform>
            <numerusform>Drop to import %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop to import at least %Ln files</source>
        <translation>
            <numerusform>Drop to import at least %Ln file</numerusform>
            <numerusform>Drop to import at least %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EarlierMarks</name>
    <message numerus="yes">
        <source>%Ln passages are as they were</source>
        <translation>
            <numerusform>%Ln passage is as it was</numerusform>
            <numerusform>%Ln passages are as they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passages come back</source>
        <translation>
            <numerusform>%Ln passage comes back</numerusform>
            <numerusform>%Ln passages come back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passages go to the trash</source>
        <translation>
            <numerusform>%Ln passage goes to the trash</numerusform>
            <numerusform>%Ln passages go to the trash</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDesk</name>
    <message numerus="yes">
        <source>%Ln clippings imported.</source>
        <translation>
            <numerusform>%Ln clipping imported.</numerusform>
            <numerusform>%Ln clippings imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed.</source>
        <translation>
            <numerusform>%Ln failed.</numerusform>
            <numerusform>%Ln failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped.</source>
        <translation>
            <numerusform>%Ln skipped.</numerusform>
            <numerusform>%Ln skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import cancelled. %Ln clippings are in the library and stay there.</source>
        <translation>
            <numerusform>Import cancelled. %Ln clipping is in the library and stays there.</numerusform>
            <numerusform>Import cancelled. %Ln clippings are in the library and stay there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDetails</name>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln imported</source>
        <translation>
            <numerusform>%Ln imported</numerusform>
            <numerusform>%Ln imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln skipped</numerusform>
            <numerusform>%Ln skipped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InfoBar</name>
    <message numerus="yes">
        <source>%Ln passages lost their place</source>
        <translation>
            <numerusform>%Ln passage lost its place</numerusform>
            <numerusform>%Ln passages lost their place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%Ln more</source>
        <translation>
            <numerusform>+%Ln more</numerusform>
            <numerusform>+%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>%Ln passages</source>
        <translation>
            <numerusform>%Ln passage</numerusform>
            <numerusform>%Ln passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatchModel</name>
    <message numerus="yes">
        <source>{tag}, used %Ln times</source>
        <translation>
            <numerusform>{tag}, used %Ln time</numerusform>
            <numerusform>{tag}, used %Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message numerus="yes">
        <source>%Ln records in the notes of this clipping cannot be read.</source>
        <translation>
            <numerusform>%Ln record in the notes of this clipping cannot be read.</numerusform>
            <numerusform>%Ln records in the notes of this clipping cannot be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassagesBoard</name>
    <message numerus="yes">
        <source>%Ln cards</source>
        <translation>
            <numerusform>%Ln card</numerusform>
            <numerusform>%Ln cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceQuestion</name>
    <message numerus="yes">
        <source>Where should these %Ln files be kept?</source>
        <translation>
            <numerusform>Where should this %Ln file be kept?</numerusform>
            <numerusform>Where should these %Ln files be kept?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message numerus="yes">
        <source>%Ln min</source>
        <translation>
            <numerusform>%Ln min</numerusform>
            <numerusform>%Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passages</source>
        <translation>
            <numerusform>%Ln passage</numerusform>
            <numerusform>%Ln passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln percent read</source>
        <translation>
            <numerusform>%Ln percent read</numerusform>
            <numerusform>%Ln percent read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with notes</source>
        <translation>
            <numerusform>%Ln with a note</numerusform>
            <numerusform>%Ln with notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SidebarModel</name>
    <message numerus="yes">
        <source>%Ln clippings</source>
        <translation>
            <numerusform>%Ln clipping</numerusform>
            <numerusform>%Ln clippings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passages</source>
        <translation>
            <numerusform>%Ln passage</numerusform>
            <numerusform>%Ln passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpokenPassages</name>
    <message numerus="yes">
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln tag</numerusform>
            <numerusform>%Ln tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message numerus="yes">
        <source>%Ln clippings</source>
        <translation>
            <numerusform>%Ln clipping</numerusform>
            <numerusform>%Ln clippings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passages</source>
        <translation>
            <numerusform>%Ln passage</numerusform>
            <numerusform>%Ln passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln skipped</numerusform>
            <numerusform>%Ln skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln unread</numerusform>
            <numerusform>%Ln unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagManager</name>
    <message numerus="yes">
        <source>%Ln clippings</source>
        <translation>
            <numerusform>%Ln clipping</numerusform>
            <numerusform>%Ln clippings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passages</source>
        <translation>
            <numerusform>%Ln passage</numerusform>
            <numerusform>%Ln passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln tag</numerusform>
            <numerusform>%Ln tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln uses</source>
        <translation>
            <numerusform>%Ln use</numerusform>
            <numerusform>%Ln uses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln uses lose it.</source>
        <translation>
            <numerusform>%Ln use loses it.</numerusform>
            <numerusform>%Ln uses lose it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln uses lose them.</source>
        <translation>
            <numerusform>%Ln use loses them.</numerusform>
            <numerusform>%Ln uses lose them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln uses move to “{tag}”</source>
        <translation>
            <numerusform>%Ln use moves to “{tag}”</numerusform>
            <numerusform>%Ln uses move to “{tag}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete {tags} and their %Ln children?</source>
        <translation>
            <numerusform>Delete {tags} and their %Ln child?</numerusform>
            <numerusform>Delete {tags} and their %Ln children?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete “{tag}” and its %Ln children?</source>
        <translation>
            <numerusform>Delete “{tag}” and its %Ln child?</numerusform>
            <numerusform>Delete “{tag}” and its %Ln children?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Matches</name>
    <message numerus="yes">
        <source>%Ln words differ</source>
        <translation>
            <numerusform>%Ln word differs</numerusform>
            <numerusform>%Ln words differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Versions</name>
    <message numerus="yes">
        <source>%Ln passages</source>
        <translation>
            <numerusform>%Ln passage</numerusform>
            <numerusform>%Ln passages</numerusform>
        </translation>
    </message>
</context>
</TS>
