<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BackupPreview</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) on the staff</source>
        <translation>
            <numerusform>%n person on the staff</numerusform>
            <numerusform>%n people on the staff</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shareholder(s)</source>
        <translation>
            <numerusform>%n shareholder</numerusform>
            <numerusform>%n shareholders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%n attachment</numerusform>
            <numerusform>%n attachments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n backup</numerusform>
            <numerusform>%n backups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message numerus="yes">
        <source>%n difference(s) from now</source>
        <translation>
            <numerusform>%n difference from now</numerusform>
            <numerusform>%n differences from now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BundleMaking</name>
    <message numerus="yes">
        <source>Made and read again, %n file(s) whole:</source>
        <translation>
            <numerusform>Made and read again, %n file whole:</numerusform>
            <numerusform>Made and read again, %n files whole:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message numerus="yes">
        <source>%n more question(s) to answer</source>
        <translation>
            <numerusform>%n more question to answer</numerusform>
            <numerusform>%n more questions to answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message numerus="yes">
        <source>%n thing(s) found</source>
        <translation>
            <numerusform>%n thing found</numerusform>
            <numerusform>%n things found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DamagedPage</name>
    <message numerus="yes">
        <source>%n attachment(s), their names unknown</source>
        <translation>
            <numerusform>%n attachment, its name unknown</numerusform>
            <numerusform>%n attachments, their names unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) from what is whole in the file</source>
        <translation>
            <numerusform>%n difference from what is whole in the file</numerusform>
            <numerusform>%n differences from what is whole in the file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Disagreements</name>
    <message numerus="yes">
        <source>%n point(s) that touch this application, each with both sides</source>
        <translation>
            <numerusform>%n point that touches this application, with both sides</numerusform>
            <numerusform>%n points that touch this application, each with both sides</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentChanges</name>
    <message numerus="yes">
        <source>%n document(s) more</source>
        <translation>
            <numerusform>%n document more</numerusform>
            <numerusform>%n documents more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) no longer needed</source>
        <translation>
            <numerusform>%n document no longer needed</numerusform>
            <numerusform>%n documents no longer needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) kept</source>
        <translation>
            <numerusform>%n file kept</numerusform>
            <numerusform>%n files kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n shown</numerusform>
            <numerusform>%n shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueList</name>
    <message numerus="yes">
        <source>and %n more on later days</source>
        <translation>
            <numerusform>and %n more on later days</numerusform>
            <numerusform>and %n more on later days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EffectLines</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shareholding chart(s)</source>
        <translation>
            <numerusform>%n shareholding chart</numerusform>
            <numerusform>%n shareholding charts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EraseForm</name>
    <message numerus="yes">
        <source>Erase from the %n &amp;backup(s) and copies in the bin, too</source>
        <translation>
            <numerusform>Erase from the %n &amp;backup or copy in the bin, too</numerusform>
            <numerusform>Erase from the %n &amp;backups and copies in the bin, too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) that name this person</source>
        <translation>
            <numerusform>%n answer that names this person</numerusform>
            <numerusform>%n answers that name this person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other person(s) whose row does</source>
        <translation>
            <numerusform>%n other person whose row does</numerusform>
            <numerusform>%n other people whose rows do</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shareholder(s)</source>
        <translation>
            <numerusform>%n shareholder</numerusform>
            <numerusform>%n shareholders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the document list</source>
        <translation>
            <numerusform>%n line of the document list</numerusform>
            <numerusform>%n lines of the document list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) on evidence</source>
        <translation>
            <numerusform>%n note on evidence</numerusform>
            <numerusform>%n notes on evidence</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Erasing</name>
    <message numerus="yes">
        <source>%n backup(s) could not be rewritten and were deleted.</source>
        <translation>
            <numerusform>%n backup could not be rewritten and was deleted.</numerusform>
            <numerusform>%n backups could not be rewritten and were deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidencePart</name>
    <message numerus="yes">
        <source>%n more to come</source>
        <translation>
            <numerusform>%n more to come</numerusform>
            <numerusform>%n more to come</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileCare</name>
    <message numerus="yes">
        <source>%n change(s) that had not reached the file are back</source>
        <translation>
            <numerusform>%n change that had not reached the file is back</numerusform>
            <numerusform>%n changes that had not reached the file are back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) from another computer were brought in</source>
        <translation>
            <numerusform>%n change from another computer was brought in</numerusform>
            <numerusform>%n changes from another computer were brought in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HubPage</name>
    <message numerus="yes">
        <source>%n item(s) to decide</source>
        <translation>
            <numerusform>%n item to decide</numerusform>
            <numerusform>%n items to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {total} left</source>
        <translation>
            <numerusform>%n of {total} left</numerusform>
            <numerusform>%n of {total} left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MappingStep</name>
    <message numerus="yes">
        <source>%n formula(s) have no result in the file, and their cells read as empty. Open it in Excel or WPS and save it.</source>
        <translation>
            <numerusform>%n formula has no result in the file, and its cell reads as empty. Open it in Excel or WPS and save it.</numerusform>
            <numerusform>%n formulas have no result in the file, and their cells read as empty. Open it in Excel or WPS and save it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergePage</name>
    <message numerus="yes">
        <source>%n change(s) from there</source>
        <translation>
            <numerusform>%n change from there</numerusform>
            <numerusform>%n changes from there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) from here</source>
        <translation>
            <numerusform>%n change from here</numerusform>
            <numerusform>%n changes from here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) changed on both sides: choose what is to stand</source>
        <translation>
            <numerusform>%n place changed on both sides: choose what is to stand</numerusform>
            <numerusform>%n places changed on both sides: choose what is to stand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose for %n more place(s)</source>
        <translation>
            <numerusform>Choose for %n more place</numerusform>
            <numerusform>Choose for %n more places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotAsked</name>
    <message numerus="yes">
        <source>%n question(s) not asked, and why</source>
        <translation>
            <numerusform>%n question not asked, and why</numerusform>
            <numerusform>%n questions not asked, and why</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperPrinting</name>
    <message numerus="yes">
        <source>Stopped; %n page(s) went to the printer</source>
        <translation>
            <numerusform>Stopped; %n page went to the printer</numerusform>
            <numerusform>Stopped; %n pages went to the printer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer</source>
        <translation>
            <numerusform>%n page sent to the printer</numerusform>
            <numerusform>%n pages sent to the printer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperWriting</name>
    <message numerus="yes">
        <source>%n file(s) not saved</source>
        <translation>
            <numerusform>%n file not saved</numerusform>
            <numerusform>%n files not saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartChanges</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasswordForm</name>
    <message numerus="yes">
        <source>&amp;Delete the %n earlier backup(s) on this computer</source>
        <translation>
            <numerusform>&amp;Delete the %n earlier backup on this computer</numerusform>
            <numerusform>&amp;Delete the %n earlier backups on this computer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PathCards</name>
    <message numerus="yes">
        <source>%n more way(s)</source>
        <translation>
            <numerusform>%n more way</numerusform>
            <numerusform>%n more ways</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Way {number}: %n step(s)</source>
        <translation>
            <numerusform>Way {number}: %n step</numerusform>
            <numerusform>Way {number}: %n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleButtons</name>
    <message numerus="yes">
        <source>E&amp;dit %n person(s) together…</source>
        <translation>
            <numerusform>E&amp;dit %n person together…</numerusform>
            <numerusform>E&amp;dit %n people together…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove %n person(s)</source>
        <translation>
            <numerusform>&amp;Remove %n person</numerusform>
            <numerusform>&amp;Remove %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleImportPage</name>
    <message numerus="yes">
        <source>&amp;Import %n person(s)</source>
        <translation>
            <numerusform>&amp;Import %n person</numerusform>
            <numerusform>&amp;Import %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message numerus="yes">
        <source>{shown} of %n shown</source>
        <translation>
            <numerusform>{shown} of %n shown</numerusform>
            <numerusform>{shown} of %n shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Every %n minute</numerusform>
            <numerusform>Every %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message numerus="yes">
        <source>and %n more gap(s) in the posts</source>
        <translation>
            <numerusform>and %n more gap in the posts</numerusform>
            <numerusform>and %n more gaps in the posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Protection</name>
    <message numerus="yes">
        <source>%n copy(ies) there could not be read and stay as they are.</source>
        <translation>
            <numerusform>%n copy there could not be read and stays as it is.</numerusform>
            <numerusform>%n copies there could not be read and stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProvincesField</name>
    <message numerus="yes">
        <source>%n province(s) chosen</source>
        <translation>
            <numerusform>%n province chosen</numerusform>
            <numerusform>%n provinces chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoveryOffer</name>
    <message numerus="yes">
        <source>%n application(s) with changes that had not reached the file</source>
        <translation>
            <numerusform>%n application with changes that had not reached the file</numerusform>
            <numerusform>%n applications with changes that had not reached the file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message numerus="yes">
        <source>%n point(s) on which sources differ</source>
        <translation>
            <numerusform>%n point on which sources differ</numerusform>
            <numerusform>%n points on which sources differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>%n item(s) still to decide. The papers can be printed at any time as a draft.</source>
        <translation>
            <numerusform>%n item still to decide. The papers can be printed at any time as a draft.</numerusform>
            <numerusform>%n items still to decide. The papers can be printed at any time as a draft.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewStep</name>
    <message numerus="yes">
        <source>%n person(s) would be added</source>
        <translation>
            <numerusform>%n person would be added</numerusform>
            <numerusform>%n people would be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n brought up to date</source>
        <translation>
            <numerusform>%n brought up to date</numerusform>
            <numerusform>%n brought up to date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) not imported</source>
        <translation>
            <numerusform>%n row not imported</numerusform>
            <numerusform>%n rows not imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoleCards</name>
    <message numerus="yes">
        <source>and %n more, in the table below</source>
        <translation>
            <numerusform>and %n more, in the table below</numerusform>
            <numerusform>and %n more, in the table below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation>
            <numerusform>%n gap</numerusform>
            <numerusform>%n gaps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchDialog</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShareholdersPage</name>
    <message numerus="yes">
        <source>{name} and %n holder(s) behind it</source>
        <translation>
            <numerusform>{name} and %n holder behind it</numerusform>
            <numerusform>{name} and %n holders behind it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepRail</name>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Summaries</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holder(s), traced to the end</source>
        <translation>
            <numerusform>%n holder, traced to the end</numerusform>
            <numerusform>%n holders, traced to the end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holder(s), not traced to the end yet</source>
        <translation>
            <numerusform>%n holder, not traced to the end yet</numerusform>
            <numerusform>%n holders, not traced to the end yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TogetherForm</name>
    <message numerus="yes">
        <source>Edit %n person(s) together</source>
        <translation>
            <numerusform>Edit %n person together</numerusform>
            <numerusform>Edit %n people together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n person(s)</source>
        <translation>
            <numerusform>Change %n person</numerusform>
            <numerusform>Change %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes %n of {count} people.</source>
        <translation>
            <numerusform>Changes %n of {count} people.</numerusform>
            <numerusform>Changes %n of {count} people.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message numerus="yes">
        <source>%n person(s) imported from the table.</source>
        <translation>
            <numerusform>%n person imported from the table.</numerusform>
            <numerusform>%n people imported from the table.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) removed.</source>
        <translation>
            <numerusform>%n person removed.</numerusform>
            <numerusform>%n people removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{field}: changed for %n person(s).</source>
        <translation>
            <numerusform>{field}: changed for %n person.</numerusform>
            <numerusform>{field}: changed for %n people.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhatIfPart</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
