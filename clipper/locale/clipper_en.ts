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
        <source>%n clippings changed</source>
        <translation>
            <numerusform>%n clipping changed</numerusform>
            <numerusform>%n clippings changed</numerusform>
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
        <source>%n min read</source>
        <translation>
            <numerusform>%n min read</numerusform>
            <numerusform>%n min read</numerusform>
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
        <source>Drop to import %n files</source>
        <translation>
            <numerusform>Drop to import %n file</numerusform>
            <numerusform>Drop to import %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop to import at least %n files</source>
        <translation>
            <numerusform>Drop to import at least %n file</numerusform>
            <numerusform>Drop to import at least %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDesk</name>
    <message numerus="yes">
        <source>%n clippings imported.</source>
        <translation>
            <numerusform>%n clipping imported.</numerusform>
            <numerusform>%n clippings imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed.</source>
        <translation>
            <numerusform>%n failed.</numerusform>
            <numerusform>%n failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped.</source>
        <translation>
            <numerusform>%n skipped.</numerusform>
            <numerusform>%n skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import cancelled. What is in stays in: %n.</source>
        <translation>
            <numerusform>Import cancelled. What is in stays in: %n.</numerusform>
            <numerusform>Import cancelled. What is in stays in: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDetails</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n imported</source>
        <translation>
            <numerusform>%n imported</numerusform>
            <numerusform>%n imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InfoBar</name>
    <message numerus="yes">
        <source>%n passages lost their place</source>
        <translation>
            <numerusform>%n passage lost its place</numerusform>
            <numerusform>%n passages lost their place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
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
        <source>Where should these %n files be kept?</source>
        <translation>
            <numerusform>Where should this %n file be kept?</numerusform>
            <numerusform>Where should these %n files be kept?</numerusform>
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
        <source>%n percent read</source>
        <translation>
            <numerusform>%n percent read</numerusform>
            <numerusform>%n percent read</numerusform>
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
    <name>SidebarModel</name>
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
    <name>SpokenPassages</name>
    <message numerus="yes">
        <source>%n tags</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
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
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
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
