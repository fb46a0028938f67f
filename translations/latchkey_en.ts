<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ConnectForm</name>
    <message numerus="yes">
        <source>%1. It can see %n workspace(s).</source>
        <translation>
            <numerusform>%1. It can see %n workspace.</numerusform>
            <numerusform>%1. It can see %n workspaces.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Operation</name>
    <message numerus="yes">
        <source>Grant %1 access to %n devices</source>
        <translation>
            <numerusform>Grant %1 access to %n device</numerusform>
            <numerusform>Grant %1 access to %n devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revoke %1’s access to %n devices</source>
        <translation>
            <numerusform>Revoke %1’s access to %n device</numerusform>
            <numerusform>Revoke %1’s access to %n devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n doors to %1</source>
        <translation>
            <numerusform>Add %n door to %1</numerusform>
            <numerusform>Add %n doors to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n doors out of %1</source>
        <translation>
            <numerusform>Take %n door out of %1</numerusform>
            <numerusform>Take %n doors out of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::Application</name>
    <message numerus="yes">
        <source>%n change(s) still being sent.</source>
        <translation>
            <numerusform>%n change still being sent.</numerusform>
            <numerusform>%n changes still being sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Seam refused the key, and %n change(s) wait for a new one.</source>
        <translation>
            <numerusform>Seam refused the key, and %n change waits for a new one.</numerusform>
            <numerusform>Seam refused the key, and %n changes wait for a new one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave %n change(s) undone?</source>
        <translation>
            <numerusform>Leave %n change undone?</numerusform>
            <numerusform>Leave %n changes undone?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of %1 wait.</source>
        <translation>
            <numerusform>%n change of %1 waits.</numerusform>
            <numerusform>%n changes of %1 wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::ConnectionNotice</name>
    <message numerus="yes">
        <source>%n change(s) wait for a new one. You see what was known before.</source>
        <translation>
            <numerusform>%n change waits for a new one. You see what was known before.</numerusform>
            <numerusform>%n changes wait for a new one. You see what was known before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait.</source>
        <translation>
            <numerusform>%n change waits.</numerusform>
            <numerusform>%n changes wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::DeskSettingsSheet</name>
    <message numerus="yes">
        <source>for %n day(s)</source>
        <translation>
            <numerusform>for %n day</numerusform>
            <numerusform>for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::DeskTasks</name>
    <message numerus="yes">
        <source>%n grant(s) to the space will not open it any more. Grants that name the door itself stay.</source>
        <translation>
            <numerusform>%n grant to the space will not open it any more. Grants that name the door itself stay.</numerusform>
            <numerusform>%n grants to the space will not open it any more. Grants that name the door itself stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::DeskWords</name>
    <message numerus="yes">
        <source>Revoke %n grants of %1?</source>
        <translation>
            <numerusform>Revoke %n grant of %1?</numerusform>
            <numerusform>Revoke %n grants of %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Seam was told to revoke %n grants.</source>
        <translation>
            <numerusform>Seam was told to revoke %n grant.</numerusform>
            <numerusform>Seam was told to revoke %n grants.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n grants</source>
        <translation>
            <numerusform>%n grant</numerusform>
            <numerusform>%n grants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::DevicesPane</name>
    <message numerus="yes">
        <source>%n device(s) selected</source>
        <translation>
            <numerusform>%n device selected</numerusform>
            <numerusform>%n devices selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::DoorLines</name>
    <message numerus="yes">
        <source>%n more door(s)</source>
        <translation>
            <numerusform>%n more door</numerusform>
            <numerusform>%n more doors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::EntrancesPane</name>
    <message numerus="yes">
        <source>%n entrance(s) selected</source>
        <translation>
            <numerusform>%n entrance selected</numerusform>
            <numerusform>%n entrances selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::GrantController</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mobile key with a link that opens %n times</source>
        <translation>
            <numerusform>mobile key with a link that opens once</numerusform>
            <numerusform>mobile key with a link that opens %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::GrantLists</name>
    <message numerus="yes">
        <source>%n door(s)</source>
        <translation>
            <numerusform>%n door</numerusform>
            <numerusform>%n doors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n method(s)</source>
        <translation>
            <numerusform>%n method</numerusform>
            <numerusform>%n methods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>Once</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::GrantWhere</name>
    <message numerus="yes">
        <source>%n door(s)</source>
        <translation>
            <numerusform>%n door</numerusform>
            <numerusform>%n doors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::GrantsPane</name>
    <message numerus="yes">
        <source>%n grant(s) selected</source>
        <translation>
            <numerusform>%n grant selected</numerusform>
            <numerusform>%n grants selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::Incident</name>
    <message numerus="yes">
        <source>%n method(s) failed.</source>
        <translation>
            <numerusform>%n method failed.</numerusform>
            <numerusform>%n methods failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lock(s) offline before an arrival.</source>
        <translation>
            <numerusform>%n lock offline before an arrival.</numerusform>
            <numerusform>%n locks offline before an arrival.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lock(s) low on battery before an arrival.</source>
        <translation>
            <numerusform>%n lock low on battery before an arrival.</numerusform>
            <numerusform>%n locks low on battery before an arrival.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n departure(s) overdue.</source>
        <translation>
            <numerusform>%n departure overdue.</numerusform>
            <numerusform>%n departures overdue.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::IssuingPage</name>
    <message numerus="yes">
        <source>The link opens %n time(s).</source>
        <translation>
            <numerusform>The link opens once.</numerusform>
            <numerusform>The link opens %n times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::JournalNotice</name>
    <message numerus="yes">
        <source>%n change(s) from before Latchkey last ended wait for your word.</source>
        <translation>
            <numerusform>%n change from before Latchkey last ended waits for your word.</numerusform>
            <numerusform>%n changes from before Latchkey last ended wait for your word.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) from before cannot be read.</source>
        <translation>
            <numerusform>%n change from before cannot be read.</numerusform>
            <numerusform>%n changes from before cannot be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::OperationsPanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::Palette</name>
    <message numerus="yes">
        <source>and %n more in %1</source>
        <translation>
            <numerusform>and %n more in %1</numerusform>
            <numerusform>and %n more in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::PeopleModel</name>
    <message numerus="yes">
        <source>No grant, %n door(s)</source>
        <translation>
            <numerusform>No grant, %n door</numerusform>
            <numerusform>No grant, %n doors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::PersonAccessModel</name>
    <message numerus="yes">
        <source>%n reasons</source>
        <translation>
            <numerusform>%n reason</numerusform>
            <numerusform>%n reasons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::PlacesModel</name>
    <message numerus="yes">
        <source>%n door(s)</source>
        <translation>
            <numerusform>%n door</numerusform>
            <numerusform>%n doors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::RevokeWords</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n door(s)</source>
        <translation>
            <numerusform>%n door</numerusform>
            <numerusform>%n doors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) may keep working</source>
        <translation>
            <numerusform>One card may keep working</numerusform>
            <numerusform>%n cards may keep working</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more door(s)</source>
        <translation>
            <numerusform>%1 and %n more door</numerusform>
            <numerusform>%1 and %n more doors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::SidebarModel</name>
    <message numerus="yes">
        <source>%1, %n to look at</source>
        <translation>
            <numerusform>%1, %n to look at</numerusform>
            <numerusform>%1, %n to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::SpaceDoorsSheet</name>
    <message numerus="yes">
        <source>%n grant(s) to the space open them then.</source>
        <translation>
            <numerusform>%n grant to the space opens them then.</numerusform>
            <numerusform>%n grants to the space open them then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doors are in %1 now.</source>
        <translation>
            <numerusform>%n door is in %1 now.</numerusform>
            <numerusform>%n doors are in %1 now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::SpaceSheet</name>
    <message numerus="yes">
        <source>Create the space &lt;b&gt;%1&lt;/b&gt; with %n door(s).</source>
        <translation>
            <numerusform>Create the space &lt;b&gt;%1&lt;/b&gt; with %n door.</numerusform>
            <numerusform>Create the space &lt;b&gt;%1&lt;/b&gt; with %n doors.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::TableExport</name>
    <message numerus="yes">
        <source>%n row(s) exported.</source>
        <translation>
            <numerusform>%n row exported.</numerusform>
            <numerusform>%n rows exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::UndoStrips</name>
    <message numerus="yes">
        <source>%1 and %n more door(s)</source>
        <translation>
            <numerusform>%1 and %n more door</numerusform>
            <numerusform>%1 and %n more doors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n revokes wait. The first is sent in %1. Nothing has been sent yet.</source>
        <translation>
            <numerusform>%n revoke waits. It is sent in %1. Nothing has been sent yet.</numerusform>
            <numerusform>%n revokes wait. The first is sent in %1. Nothing has been sent yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::WherePage</name>
    <message numerus="yes">
        <source>How these %n door(s) open</source>
        <translation>
            <numerusform>How this door opens</numerusform>
            <numerusform>How these %n doors open</numerusform>
        </translation>
    </message>
</context>
</TS>
