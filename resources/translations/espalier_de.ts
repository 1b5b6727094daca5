<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name></name>
    <message>
        <source>New session…</source>
        <translation>Neue Sitzung…</translation>
    </message>
    <message>
        <source>Start a session: choose task, size, seed and who plays H</source>
        <translation>Eine Sitzung beginnen: Aufgabe, Größe, Startwert und wer H spielt</translation>
    </message>
    <message>
        <source>Open session…</source>
        <translation>Sitzung öffnen…</translation>
    </message>
    <message>
        <source>Open the folder of a session</source>
        <translation>Den Ordner einer Sitzung öffnen</translation>
    </message>
    <message>
        <source>Sessions…</source>
        <translation>Sitzungen…</translation>
    </message>
    <message>
        <source>List all sessions; duplicate, rename, move or delete them</source>
        <translation>Alle Sitzungen auflisten; duplizieren, umbenennen, verschieben oder löschen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Write the session, or a part of it, in one of twelve formats</source>
        <translation>Die Sitzung oder einen Teil davon in einem von zwölf Formaten schreiben</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Make a session of an archive or of JSON lines, whoever made them</source>
        <translation>Aus einem Archiv oder aus JSON-Zeilen, von wem auch immer, eine Sitzung machen</translation>
    </message>
    <message>
        <source>On disk…</source>
        <translation>Auf der Platte…</translation>
    </message>
    <message>
        <source>What the session takes, its backups, verifying, compacting</source>
        <translation>Was die Sitzung belegt, ihre Sicherungen, prüfen, verdichten</translation>
    </message>
    <message>
        <source>Replay…</source>
        <translation>Nachspielen…</translation>
    </message>
    <message>
        <source>Step through the decisions as they were made</source>
        <translation>Die Entscheidungen Schritt für Schritt durchgehen, wie sie fielen</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Theme, contrast, size of text, device, questions on closing</source>
        <translation>Farben, Kontrast, Schriftgröße, Gerät, Fragen beim Schließen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Close the window; everything is kept</source>
        <translation>Das Fenster schließen; alles bleibt erhalten</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>Neue Frage</translation>
    </message>
    <message>
        <source>Ask a question at the root of a new tree</source>
        <translation>Eine Frage an der Wurzel eines neuen Baums stellen</translation>
    </message>
    <message>
        <source>Ask about my own facts…</source>
        <translation>Nach eigenen Fakten fragen…</translation>
    </message>
    <message>
        <source>Type or paste facts, and ask a question about them</source>
        <translation>Fakten eintippen oder einfügen und eine Frage dazu stellen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find words in questions and answers</source>
        <translation>Wörter in Fragen und Antworten suchen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>Go to the next question that holds the words</source>
        <translation>Zur nächsten Frage gehen, die die Wörter enthält</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Go to the one before that holds the words</source>
        <translation>Zur vorigen Frage gehen, die die Wörter enthält</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>Gehe zu…</translation>
    </message>
    <message>
        <source>Go to a question by its path, such as 3.2.1</source>
        <translation>Zu einer Frage gehen, nach ihrem Pfad, etwa 3.2.1</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filter…</translation>
    </message>
    <message>
        <source>Dim or leave out by status, author, iteration, correctness, marks</source>
        <translation>Nach Status, Urheber, Iteration, Richtigkeit, Marken abdunkeln oder weglassen</translation>
    </message>
    <message>
        <source>Hoist</source>
        <translation>Herausheben</translation>
    </message>
    <message>
        <source>Show this subtree only</source>
        <translation>Nur diesen Teilbaum zeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Show everything again after hoisting</source>
        <translation>Nach dem Herausheben wieder alles zeigen</translation>
    </message>
    <message>
        <source>Unfold subtree</source>
        <translation>Teilbaum aufklappen</translation>
    </message>
    <message>
        <source>Unfold everything below this question</source>
        <translation>Alles unterhalb dieser Frage aufklappen</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Alles zuklappen</translation>
    </message>
    <message>
        <source>Fold everything</source>
        <translation>Alles zuklappen</translation>
    </message>
    <message>
        <source>Fold by depth…</source>
        <translation>Nach Tiefe falten…</translation>
    </message>
    <message>
        <source>Show so many levels and no more</source>
        <translation>So viele Ebenen zeigen und nicht mehr</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Go where something happens, until you scroll by hand</source>
        <translation>Dorthin gehen, wo etwas geschieht, bis von Hand geblättert wird</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Scrub through the growth of the trees</source>
        <translation>Durch das Wachsen der Bäume blättern</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Bookmark this question, or take the bookmark away</source>
        <translation>Ein Lesezeichen an diese Frage setzen oder es wegnehmen</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen…</translation>
    </message>
    <message>
        <source>This tree under two assistants side by side, flips marked</source>
        <translation>Dieser Baum unter zwei Assistenten nebeneinander, Wechsel markiert</translation>
    </message>
    <message>
        <source>Run again with A_n…</source>
        <translation>Noch einmal mit A_n…</translation>
    </message>
    <message>
        <source>Ask this question again with another assistant, beside the old answers</source>
        <translation>Diese Frage einem anderen Assistenten noch einmal stellen, neben den alten Antworten</translation>
    </message>
    <message>
        <source>Next bookmark</source>
        <translation>Nächstes Lesezeichen</translation>
    </message>
    <message>
        <source>Go to the next bookmark</source>
        <translation>Zum nächsten Lesezeichen gehen</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz…</translation>
    </message>
    <message>
        <source>Write a note on this question</source>
        <translation>Eine Notiz zu dieser Frage schreiben</translation>
    </message>
    <message>
        <source>Fit the map</source>
        <translation>Karte einpassen</translation>
    </message>
    <message>
        <source>Show all of the map</source>
        <translation>Die ganze Karte zeigen</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Copy this question and all below it as text</source>
        <translation>Diese Frage und alles darunter als Text kopieren</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy this question and all below it as a list</source>
        <translation>Diese Frage und alles darunter als Liste kopieren</translation>
    </message>
    <message>
        <source>Copy as SVG</source>
        <translation>Als SVG kopieren</translation>
    </message>
    <message>
        <source>Copy the picture of this subtree as SVG</source>
        <translation>Das Bild dieses Teilbaums als SVG kopieren</translation>
    </message>
    <message>
        <source>Copy as PNG</source>
        <translation>Als PNG kopieren</translation>
    </message>
    <message>
        <source>Copy the picture of this subtree as PNG</source>
        <translation>Das Bild dieses Teilbaums als PNG kopieren</translation>
    </message>
    <message>
        <source>Next waiting for me</source>
        <translation>Nächste, die auf mich wartet</translation>
    </message>
    <message>
        <source>Go to the next question that waits for you</source>
        <translation>Zur nächsten Frage gehen, die auf Sie wartet</translation>
    </message>
    <message>
        <source>Previous waiting</source>
        <translation>Vorige, die auf mich wartet</translation>
    </message>
    <message>
        <source>Go to the one before that waits for you</source>
        <translation>Zur vorigen Frage gehen, die auf Sie wartet</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Billigen</translation>
    </message>
    <message>
        <source>Stand behind the proposed answer, and go to the next</source>
        <translation>Für die vorgeschlagene Antwort einstehen und zur nächsten gehen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change the proposed answer; the proposal is kept beside yours</source>
        <translation>Die vorgeschlagene Antwort ändern; der Vorschlag bleibt neben Ihrer stehen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Refuse the proposal and say why</source>
        <translation>Den Vorschlag ablehnen und sagen, warum</translation>
    </message>
    <message>
        <source>I don&apos;t know</source>
        <translation>Ich weiß es nicht</translation>
    </message>
    <message>
        <source>Answer “I don&apos;t know”; it travels upward honestly</source>
        <translation>„Ich weiß es nicht“ antworten; es wandert ehrlich nach oben</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Übergehen</translation>
    </message>
    <message>
        <source>Leave it as it is and go to the next</source>
        <translation>So lassen und zur nächsten gehen</translation>
    </message>
    <message>
        <source>Subquestion</source>
        <translation>Teilfrage</translation>
    </message>
    <message>
        <source>Ask a subquestion</source>
        <translation>Eine Teilfrage stellen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Write the answer</source>
        <translation>Die Antwort schreiben</translation>
    </message>
    <message>
        <source>Suggest a split</source>
        <translation>Zerlegung vorschlagen</translation>
    </message>
    <message>
        <source>Ask the model how it would split this question; you take what you like</source>
        <translation>Das Modell fragen, wie es diese Frage zerlegen würde; Sie nehmen, was Sie mögen</translation>
    </message>
    <message>
        <source>Combine</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Let the model combine the subanswers; you rule on what it makes of them</source>
        <translation>Das Modell die Teilantworten verbinden lassen; Sie urteilen, was es daraus macht</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <source>Put a rejected question to A_n again, with your reasons</source>
        <translation>Eine abgelehnte Frage mit Ihren Gründen noch einmal A_n vorlegen</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Be H here: split the question yourself, with A_n&apos;s help</source>
        <translation>Hier H sein: die Frage selbst zerlegen, mit Hilfe von A_n</translation>
    </message>
    <message>
        <source>Play macros</source>
        <translation>Makros spielen</translation>
    </message>
    <message>
        <source>Let the rules made of your decisions play H here, down to the facts</source>
        <translation>Die Regeln aus Ihren Entscheidungen hier H spielen lassen, bis zu den Fakten</translation>
    </message>
    <message>
        <source>Let H′ try</source>
        <translation>H′ versuchen lassen</translation>
    </message>
    <message>
        <source>Let H′ play H where it is sure enough; you get the rest</source>
        <translation>H′ dort H spielen lassen, wo es sicher genug ist; der Rest kommt zu Ihnen</translation>
    </message>
    <message>
        <source>Stop working on it</source>
        <translation>Nicht weiter daran</translation>
    </message>
    <message>
        <source>Stop script, macro or H′ at this question; you go on with it</source>
        <translation>Skript, Makro oder H′ bei dieser Frage anhalten; Sie machen weiter</translation>
    </message>
    <message>
        <source>Amplify here</source>
        <translation>Hier amplifizieren</translation>
    </message>
    <message>
        <source>Whole tree</source>
        <translation>Ganzer Baum</translation>
    </message>
    <message>
        <source>Let the scripted H split it down to the facts</source>
        <translation>Das Skript-H sie bis zu den Fakten zerlegen lassen</translation>
    </message>
    <message>
        <source>Scratchpad</source>
        <translation>Notizblock</translation>
    </message>
    <message>
        <source>Write down what you think; it is kept with the question</source>
        <translation>Aufschreiben, was Sie denken; es bleibt bei der Frage</translation>
    </message>
    <message>
        <source>Recompute</source>
        <translation>Neu rechnen</translation>
    </message>
    <message>
        <source>Work out again what rests on an answer that was changed</source>
        <translation>Neu ausrechnen, was auf einer geänderten Antwort beruht</translation>
    </message>
    <message>
        <source>Debate</source>
        <translation>Debatte</translation>
    </message>
    <message>
        <source>Let two answers to this question be debated; rule on one item</source>
        <translation>Zwei Antworten auf diese Frage debattieren lassen; über einen Punkt urteilen</translation>
    </message>
    <message>
        <source>Approve all shown</source>
        <translation>Alle gezeigten billigen</translation>
    </message>
    <message>
        <source>Approve the proposals in the queue that were on show</source>
        <translation>Die Vorschläge der Warteschlange billigen, die zu sehen waren</translation>
    </message>
    <message>
        <source>What rests on this…</source>
        <translation>Was darauf beruht…</translation>
    </message>
    <message>
        <source>Follow an answer to all that learned from it; evict, retrain or accept</source>
        <translation>Einer Antwort zu allem folgen, was von ihr lernte; ausschließen, neu trainieren oder annehmen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take back your latest decision; its text comes back into the editor</source>
        <translation>Ihre letzte Entscheidung zurücknehmen; ihr Text kommt ins Feld zurück</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Decide again what you took back</source>
        <translation>Noch einmal entscheiden, was Sie zurücknahmen</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>Entwurf sichern</translation>
    </message>
    <message>
        <source>Keep what is typed now; it is kept by itself soon after</source>
        <translation>Jetzt behalten, was eingetippt ist; bald geschieht es von selbst</translation>
    </message>
    <message>
        <source>Submit and next</source>
        <translation>Abgeben und weiter</translation>
    </message>
    <message>
        <source>Submit the answer and go to the next waiting</source>
        <translation>Die Antwort abgeben und zur nächsten wartenden gehen</translation>
    </message>
    <message>
        <source>Second reviewer…</source>
        <translation>Zweites Urteil…</translation>
    </message>
    <message>
        <source>Let somebody else rule on the same questions blind</source>
        <translation>Jemand anderen blind über dieselben Fragen urteilen lassen</translation>
    </message>
    <message>
        <source>Reveal facts…</source>
        <translation>Fakten zeigen…</translation>
    </message>
    <message>
        <source>Show the hidden facts; your later decisions say that you saw them</source>
        <translation>Die verborgenen Fakten zeigen; spätere Entscheidungen sagen, dass Sie sie sahen</translation>
    </message>
    <message>
        <source>Distil</source>
        <translation>Destillieren</translation>
    </message>
    <message>
        <source>Train A_{n+1} to answer as H + A_n does</source>
        <translation>A_{n+1} trainieren, zu antworten wie H + A_n</translation>
    </message>
    <message>
        <source>Auto-run</source>
        <translation>Durchlaufen</translation>
    </message>
    <message>
        <source>Run all iterations with the scripted H</source>
        <translation>Alle Iterationen mit dem Skript-H durchlaufen</translation>
    </message>
    <message>
        <source>Run controls</source>
        <translation>Kontrollen</translation>
    </message>
    <message>
        <source>Train the same network on the truth, to compare with IDA</source>
        <translation>Dasselbe Netz auf die Wahrheit trainieren, zum Vergleich mit IDA</translation>
    </message>
    <message>
        <source>Train on several processes…</source>
        <translation>Auf mehreren Prozessen trainieren…</translation>
    </message>
    <message>
        <source>Let torchrun train on several GPUs or cores</source>
        <translation>torchrun auf mehreren GPUs oder Kernen trainieren lassen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Hold training after the current micro-batch, or go on</source>
        <translation>Das Training nach dem laufenden Teilbündel anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>Enden, behalten</translation>
    </message>
    <message>
        <source>End training and keep what was learned</source>
        <translation>Das Training beenden und behalten, was gelernt wurde</translation>
    </message>
    <message>
        <source>Stop and discard</source>
        <translation>Enden, verwerfen</translation>
    </message>
    <message>
        <source>End training and throw it away</source>
        <translation>Das Training beenden und wegwerfen</translation>
    </message>
    <message>
        <source>Measure drift</source>
        <translation>Drift messen</translation>
    </message>
    <message>
        <source>Audit the line of assistants and bound how far it drifted</source>
        <translation>Die Reihe der Assistenten prüfen und begrenzen, wie weit sie abtrieb</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Show the trees as an outline</source>
        <translation>Die Bäume als Gliederung zeigen</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Show the trees as a map</source>
        <translation>Die Bäume als Karte zeigen</translation>
    </message>
    <message>
        <source>Outline and map</source>
        <translation>Gliederung und Karte</translation>
    </message>
    <message>
        <source>Show both; what is chosen in one is chosen in the other</source>
        <translation>Beide zeigen; was in einer gewählt ist, ist es auch in der anderen</translation>
    </message>
    <message>
        <source>Review queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Show what waits for you</source>
        <translation>Zeigen, was auf Sie wartet</translation>
    </message>
    <message>
        <source>Debates</source>
        <translation>Debatten</translation>
    </message>
    <message>
        <source>Show the debates of the session, those that wait for a ruling first</source>
        <translation>Die Debatten der Sitzung zeigen, zuerst die ohne Urteil</translation>
    </message>
    <message>
        <source>Macros</source>
        <translation>Makros</translation>
    </message>
    <message>
        <source>Show the rules made of your decisions</source>
        <translation>Die Regeln aus Ihren Entscheidungen zeigen</translation>
    </message>
    <message>
        <source>Show the curves of training, and start nothing</source>
        <translation>Die Kurven des Trainings zeigen, ohne etwas zu beginnen</translation>
    </message>
    <message>
        <source>Show what was measured about drift, and measure nothing</source>
        <translation>Zeigen, was über Drift gemessen wurde, ohne zu messen</translation>
    </message>
    <message>
        <source>Show what happened in this window, the latest below</source>
        <translation>Zeigen, was in diesem Fenster geschah, das Neueste unten</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Show sweeps of runs: declare one, run it in the background</source>
        <translation>Reihen von Läufen zeigen: eine erklären, im Hintergrund laufen lassen</translation>
    </message>
    <message>
        <source>Show the assistants as a graph: their stories, forks, notes, and what changed</source>
        <translation>Die Assistenten als Graph zeigen: Geschichten, Abzweige, Notizen, Änderungen</translation>
    </message>
    <message>
        <source>H′</source>
        <translation>H′</translation>
    </message>
    <message>
        <source>Show how far H′ moves as H does, and let it act</source>
        <translation>Zeigen, wie weit H′ zieht wie H, und es handeln lassen</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Sprachmodell</translation>
    </message>
    <message>
        <source>Show which language model helps, what it took, its templates, prompts and replies</source>
        <translation>Zeigen, welches Sprachmodell hilft, was es brauchte, seine Vorlagen, Eingaben und Antworten</translation>
    </message>
    <message>
        <source>Show what A_n was really sent for this question, and its raw reply</source>
        <translation>Zeigen, was A_n für diese Frage wirklich bekam, und seine rohe Antwort</translation>
    </message>
    <message>
        <source>Next of the question set</source>
        <translation>Nächste der Fragensammlung</translation>
    </message>
    <message>
        <source>Ask the next question of the set at the root of a new tree</source>
        <translation>Die nächste Frage der Sammlung an der Wurzel eines neuen Baums stellen</translation>
    </message>
    <message>
        <source>Act as H</source>
        <translation>Als H handeln</translation>
    </message>
    <message>
        <source>Arrange the window for answering</source>
        <translation>Das Fenster zum Antworten einrichten</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsehen</translation>
    </message>
    <message>
        <source>Arrange the window for reviewing</source>
        <translation>Das Fenster zum Durchsehen einrichten</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Arrange the window for training</source>
        <translation>Das Fenster zum Trainieren einrichten</translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>Auswerten</translation>
    </message>
    <message>
        <source>Arrange the window for reading what was measured</source>
        <translation>Das Fenster zum Lesen der Messungen einrichten</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Find any action by its name</source>
        <translation>Jeden Befehl nach seinem Namen finden</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Show all keys, and change them</source>
        <translation>Alle Tasten zeigen und ändern</translation>
    </message>
    <message>
        <source>What is this panel for?</source>
        <translation>Wozu ist dieser Bereich da?</translation>
    </message>
    <message>
        <source>Tell what the panel is for that has the keyboard</source>
        <translation>Sagt, wozu der Bereich da ist, der die Tastatur hat</translation>
    </message>
    <message>
        <source>Diagnose…</source>
        <translation>Diagnose…</translation>
    </message>
    <message>
        <source>Versions, device, paths and memory, as text to copy</source>
        <translation>Versionen, Gerät, Pfade und Speicher, als Text zum Kopieren</translation>
    </message>
    <message>
        <source>Open demonstration</source>
        <translation>Vorführung öffnen</translation>
    </message>
    <message>
        <source>Open a finished session of five iterations, its drift measured</source>
        <translation>Eine fertige Sitzung mit fünf Iterationen öffnen, ihre Drift gemessen</translation>
    </message>
    <message>
        <source>Open a sample…</source>
        <translation>Beispiel öffnen…</translation>
    </message>
    <message>
        <source>A small session of one of the paper&apos;s five tasks, made in a second or two (a third of a megabyte)</source>
        <translation>Eine kleine Sitzung zu einer der fünf Aufgaben des Aufsatzes, in ein, zwei Sekunden gemacht (ein drittel Megabyte)</translation>
    </message>
    <message>
        <source>Guided loop</source>
        <translation>Geführte Runde</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Let the scripted H split this question once; A_n answers; below a root you rule on what comes</source>
        <translation>Das Skript von H teilt diese Frage einmal; A_n antwortet; unterhalb einer Wurzel entscheiden Sie über das, was kommt</translation>
    </message>
    <message>
        <source>Theme: light colours</source>
        <translation>Farbschema: helle Farben</translation>
    </message>
    <message>
        <source>Theme: dark colours</source>
        <translation>Farbschema: dunkle Farben</translation>
    </message>
    <message>
        <source>Theme: the colours the system prefers</source>
        <translation>Farbschema: die Farben, die das System vorzieht</translation>
    </message>
    <message>
        <source>Start the guided loop again, in the session First steps</source>
        <translation>Den Rundgang neu beginnen, in der Sitzung First steps</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>there is not enough memory for it</source>
        <translation>der Speicher reicht dafür nicht</translation>
    </message>
    <message>
        <source>No debate is on show. Choose a question in the tree and press D: what stands there is debated.</source>
        <translation>Keine Debatte ist zu sehen. Wählen Sie im Baum eine Frage und drücken Sie D: Debattiert wird, was dort steht.</translation>
    </message>
    <message>
        <source>Rule that A is right; where both sides say the same, that it is right</source>
        <translation>Urteilen, dass A recht hat; sagen beide dasselbe, dass es richtig ist</translation>
    </message>
    <message>
        <source>Rule that B is right</source>
        <translation>Urteilen, dass B recht hat</translation>
    </message>
    <message>
        <source>Rule that neither is right; where both sides say the same, that it is wrong</source>
        <translation>Urteilen, dass keine Seite recht hat; sagen beide dasselbe, dass es falsch ist</translation>
    </message>
    <message>
        <source>See one more step of the argument before you rule; it costs points</source>
        <translation>Vor dem Urteil einen weiteren Schritt der Debatte sehen; das kostet Punkte</translation>
    </message>
    <message>
        <source>Look the item in dispute up in the facts, if it is a primitive question; that is on the record</source>
        <translation>Den strittigen Punkt in den Fakten nachschlagen, wenn er eine Elementarfrage ist; das wird festgehalten</translation>
    </message>
    <message>
        <source>Judge this answer although both sides agree on it</source>
        <translation>Diese Antwort prüfen, obwohl beide Seiten sich einig sind</translation>
    </message>
    <message>
        <source>Show by the facts who was right; that is on the record, and cannot be taken back</source>
        <translation>Nach den Fakten zeigen, wer recht hatte; das wird festgehalten und lässt sich nicht zurücknehmen</translation>
    </message>
    <message>
        <source>Hold the same debate again with A and B exchanged, to see whether you rule alike</source>
        <translation>Dieselbe Debatte noch einmal mit vertauschten Seiten führen, um zu sehen, ob Sie gleich urteilen</translation>
    </message>
    <message>
        <source>Go to the next debate that waits for your ruling</source>
        <translation>Zur nächsten Debatte gehen, die auf Ihr Urteil wartet</translation>
    </message>
    <message>
        <source>What the judge sees</source>
        <translation>Was der Richter sieht</translation>
    </message>
    <message>
        <source>Belief that A is right, in percent</source>
        <translation>Glaube, dass A recht hat, in Prozent</translation>
    </message>
    <message>
        <source>Why (kept with the ruling)</source>
        <translation>Warum (bleibt beim Urteil)</translation>
    </message>
    <message>
        <source>Why you rule so</source>
        <translation>Warum Sie so urteilen</translation>
    </message>
    <message>
        <source>there is no further round</source>
        <translation>es gibt keine weitere Runde</translation>
    </message>
    <message>
        <source>no debate on show waits for a ruling</source>
        <translation>keine gezeigte Debatte wartet auf ein Urteil</translation>
    </message>
    <message>
        <source>both sides say the same: press 1 if it is right, 0 if it is wrong</source>
        <translation>beide Seiten sagen dasselbe: 1, wenn es stimmt, 0, wenn es falsch ist</translation>
    </message>
    <message>
        <source>move your belief off 50 % first, or press 0: neither is right</source>
        <translation>bewegen Sie zuerst Ihren Glauben weg von 50 %, oder drücken Sie 0: keine hat recht</translation>
    </message>
    <message>
        <source>It is right  (1)</source>
        <translation>Es stimmt  (1)</translation>
    </message>
    <message>
        <source>It is wrong  (0)</source>
        <translation>Es ist falsch  (0)</translation>
    </message>
    <message>
        <source>Neither  (0)</source>
        <translation>Keine  (0)</translation>
    </message>
    <message>
        <source>Both sides answer {}, so there is nothing to debate.
Debate is blind to errors that both make; only audits show them (see Numbers).</source>
        <translation>Beide Seiten antworten {}, es gibt also nichts zu debattieren.
Debatten sind blind für Fehler, die beide machen; nur Audits zeigen sie (siehe Zahlen).</translation>
    </message>
    <message>
        <source>{}

A answers {}
B answers {}</source>
        <translation>{}

A antwortet {}
B antwortet {}</translation>
    </message>
    <message>
        <source>

The look-up says {}.</source>
        <translation>

Die Nachschau sagt {}.</translation>
    </message>
    <message>
        <source>Audited by {}: {} is {}.</source>
        <translation>Geprüft von {}: {} ist {}.</translation>
    </message>
    <message>
        <source>Neither side</source>
        <translation>Keine Seite</translation>
    </message>
    <message>
        <source> with {:.0%} for A</source>
        <translation> mit {:.0%} für A</translation>
    </message>
    <message>
        <source>{} was {}: {}</source>
        <translation>{} war {}: {}</translation>
    </message>
    <message>
        <source>{} won, as {} ruled{}.</source>
        <translation>{} gewann, wie {} urteilte{}.</translation>
    </message>
    <message>
        <source>
The model, as a judge without the document, believed in A with {:.0%}, and with {:.0%} in the other order.</source>
        <translation>
Das Modell, als Richter ohne das Dokument, glaubte mit {:.0%} an A, und mit {:.0%} in der anderen Reihenfolge.</translation>
    </message>
    <message>
        <source>
This debate was held before with the sides swapped; that ruling was undone since.</source>
        <translation>
Diese Debatte wurde schon mit vertauschten Seiten geführt; jenes Urteil wurde seither zurückgenommen.</translation>
    </message>
    <message>
        <source>You ruled alike</source>
        <translation>Sie urteilten gleich</translation>
    </message>
    <message>
        <source>You ruled otherwise</source>
        <translation>Sie urteilten anders</translation>
    </message>
    <message>
        <source>
{} when the sides stood the other way round; that first ruling is what counts at the question.</source>
        <translation>
{}, als die Seiten andersherum standen; an der Frage zählt jenes erste Urteil.</translation>
    </message>
    <message>
        <source>
By the facts, on the record: A was {}, B was {}.</source>
        <translation>
Nach den Fakten, vermerkt: A war {}, B war {}.</translation>
    </message>
    <message>
        <source>{} The belief was worth {:.0f} of 100 points.</source>
        <translation>{} Der Glaube war {:.0f} von 100 Punkten wert.</translation>
    </message>
    <message>
        <source>{:.0%} for A, {:.0%} for B.  If A is right: {:+.0f} points; if B is right: {:+.0f}.</source>
        <translation>{:.0%} für A, {:.0%} für B.  Hat A recht: {:+.0f} Punkte; hat B recht: {:+.0f}.</translation>
    </message>
    <message>
        <source>at this belief it cannot pay</source>
        <translation>bei diesem Glauben kann sie sich nicht lohnen</translation>
    </message>
    <message>
        <source>it pays if it makes you {:.0%} sure of either</source>
        <translation>sie lohnt sich, wenn sie Sie zu {:.0%} sicher macht</translation>
    </message>
    <message>
        <source>One more round costs {:.0f} points (then {:+.0f} or {:+.0f})</source>
        <translation>Eine weitere Runde kostet {:.0f} Punkte (dann {:+.0f} oder {:+.0f})</translation>
    </message>
    <message>
        <source>Rule as you believe</source>
        <translation>Urteilen, wie Sie glauben</translation>
    </message>
    <message>
        <source>move your belief off 50 % first</source>
        <translation>verschieben Sie erst Ihre Überzeugung von 50 % weg</translation>
    </message>
    <message>
        <source>Rule  (Enter)</source>
        <translation>Urteilen  (Enter)</translation>
    </message>
    <message>
        <source>One more round  (.)</source>
        <translation>Noch eine Runde  (.)</translation>
    </message>
    <message>
        <source>Once more, swapped  (w)</source>
        <translation>Noch einmal, vertauscht  (w)</translation>
    </message>
    <message>
        <source>Next debate  (n)</source>
        <translation>Nächste Debatte  (n)</translation>
    </message>
    <message>
        <source>Look it up  (l)</source>
        <translation>Nachschauen  (l)</translation>
    </message>
    <message>
        <source>Audit it</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Reveal who was right…</source>
        <translation>Zeigen, wer recht hatte…</translation>
    </message>
    <message>
        <source>claims</source>
        <translation>sagt aus</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>What {} claims</source>
        <translation>Was {} behauptet</translation>
    </message>
    <message>
        <source>says</source>
        <translation>sagt</translation>
    </message>
    <message>
        <source>The sides differ in what H makes of the entries below</source>
        <translation>Die Seiten unterscheiden sich darin, was H aus den Einträgen darunter macht</translation>
    </message>
    <message>
        <source>The two sides differ here</source>
        <translation>Hier unterscheiden sich die Seiten</translation>
    </message>
    <message>
        <source>Compare all of A_n&apos;s answers</source>
        <translation>Alle Antworten von A_n vergleichen</translation>
    </message>
    <message>
        <source>Way to decide</source>
        <translation>Art zu entscheiden</translation>
    </message>
    <message>
        <source>gap recovered</source>
        <translation>wettgemachter Abstand</translation>
    </message>
    <message>
        <source>Debater</source>
        <translation>Debattierer</translation>
    </message>
    <message>
        <source>rating (Elo)</source>
        <translation>Wertung (Elo)</translation>
    </message>
    <message>
        <source>right alone</source>
        <translation>allein richtig</translation>
    </message>
    <message>
        <source>Compared by policy, differ</source>
        <translation>Nach Regel verglichen, verschieden</translation>
    </message>
    <message>
        <source>Rulings</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>{} made, {} waiting</source>
        <translation>{} gefällt, {} offen</translation>
    </message>
    <message>
        <source>{:.1f} nodes that full checks would look at</source>
        <translation>{:.1f} Knoten, die volle Prüfungen ansähen</translation>
    </message>
    <message>
        <source>Rulings a root</source>
        <translation>Urteile je Wurzel</translation>
    </message>
    <message>
        <source>{:.1f}, in place of {}</source>
        <translation>{:.1f}, statt {}</translation>
    </message>
    <message>
        <source>Neither side was right</source>
        <translation>Keine Seite hatte recht</translation>
    </message>
    <message>
        <source>checking these trees whole would fail {:.1%} of the time, 1 - 0.99^T at {:,} to {:,} nodes T; one ruling fails 1 %</source>
        <translation>diese Bäume ganz zu prüfen misslänge in {:.1%} der Fälle, 1 - 0.99^T bei {:,} bis {:,} Knoten T; ein Urteil misslingt in 1 %</translation>
    </message>
    <message>
        <source>If the judge errs in 1 %</source>
        <translation>Wenn der Richter in 1 % irrt</translation>
    </message>
    <message>
        <source>Your time</source>
        <translation>Ihre Zeit</translation>
    </message>
    <message>
        <source>{:.1f} s a ruling (median of {})</source>
        <translation>{:.1f} s je Urteil (Median von {})</translation>
    </message>
    <message>
        <source>{}, at most {}</source>
        <translation>{}, höchstens {}</translation>
    </message>
    <message>
        <source>{}. Where both sides agree and are wrong, debate is blind: only audits show it</source>
        <translation>{}. Wo beide Seiten einig und im Irrtum sind, ist die Debatte blind: nur Audits zeigen es</translation>
    </message>
    <message>
        <source>Brier score {:.3f} ({:.3f} to {:.3f}; 0 is best, 0.25 guessing), n = {}: {}</source>
        <translation>Brier-Wert {:.3f} ({:.3f} bis {:.3f}; 0 ist am besten, 0.25 geraten), n = {}: {}</translation>
    </message>
    <message>
        <source>Agreed and wrong</source>
        <translation>Einig und im Irrtum</translation>
    </message>
    <message>
        <source>none held twice yet</source>
        <translation>noch keine zweimal geführt</translation>
    </message>
    <message>
        <source>{}. One in five of your rulings comes up again, or press W after a ruling</source>
        <translation>{}. Jedes fünfte Ihrer Urteile kommt noch einmal, oder drücken Sie W nach einem Urteil</translation>
    </message>
    <message>
        <source>Ruled alike, sides swapped</source>
        <translation>Gleich geurteilt, Seiten vertauscht</translation>
    </message>
    <message>
        <source>Ruled for A</source>
        <translation>Für A geurteilt</translation>
    </message>
    <message>
        <source>{}; which side is A is drawn by lot</source>
        <translation>{}; welche Seite A ist, wird ausgelost</translation>
    </message>
    <message>
        <source>Your calibration</source>
        <translation>Ihre Kalibrierung</translation>
    </message>
    <message>
        <source>no ruling with a belief was revealed yet</source>
        <translation>noch wurde kein Urteil mit Glauben aufgedeckt</translation>
    </message>
    <message>
        <source>The league was not measured yet. It lets the assistants of this session debate each other on fresh random questions, compares ways to decide, and says what debates leave of errors.</source>
        <translation>Die Liga wurde noch nicht gemessen. Sie lässt die Assistenten dieser Sitzung über frische zufällige Fragen debattieren, vergleicht Arten zu entscheiden und sagt, was Debatten an Fehlern übrig lassen.</translation>
    </message>
    <message>
        <source>Measure the league</source>
        <translation>Liga messen</translation>
    </message>
    <message>
        <source>Ways to decide</source>
        <translation>Arten zu entscheiden</translation>
    </message>
    <message>
        <source>Debaters</source>
        <translation>Debattierer</translation>
    </message>
    <message>
        <source>full checks of trees too large to count</source>
        <translation>volle Prüfungen von Bäumen, die zu groß zum Zählen sind</translation>
    </message>
    <message>
        <source>none audited yet</source>
        <translation>noch keine geprüft</translation>
    </message>
    <message>
        <source>{:.0%} said, {} of {} right</source>
        <translation>{:.0%} gesagt, {} von {} richtig</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>honesty pays</source>
        <translation>Ehrlichkeit lohnt</translation>
    </message>
    <message>
        <source>rulings</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>swapped</source>
        <translation>vertauscht</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Pairs of answers decided for the right one; a judge who cannot tell counts as one half</source>
        <translation>Antwortpaare, die für die richtige entschieden wurden; wer es nicht sagen kann, zählt halb</translation>
    </message>
    <message>
        <source>How much of the way from the first row of its judge to always right</source>
        <translation>Wie viel des Weges von der ersten Zeile seines Richters bis zu immer richtig</translation>
    </message>
    <message>
        <source>Mean belief in the right answer minus mean belief in the other one</source>
        <translation>Mittlerer Glaube an die richtige Antwort minus mittlerer Glaube an die andere</translation>
    </message>
    <message>
        <source>Pairs decided for the same answer in both orders, of those with a winner in either</source>
        <translation>Paare, die in beiden Reihenfolgen für dieselbe Antwort entschieden wurden, von denen mit einem Sieger in einer</translation>
    </message>
    <message>
        <source>Decisions of the judge, a pair</source>
        <translation>Entscheidungen des Richters je Paar</translation>
    </message>
    <message>
        <source>Answers or speeches that the judge looks at, a pair</source>
        <translation>Antworten oder Reden, die der Richter je Paar ansieht</translation>
    </message>
    <message>
        <source>What a language model said, a pair</source>
        <translation>Was ein Sprachmodell je Paar sagte</translation>
    </message>
    <message>
        <source>debates</source>
        <translation>Debatten</translation>
    </message>
    <message>
        <source>Speeches: scripted only…</source>
        <translation>Reden: nur vom Skript…</translation>
    </message>
    <message>
        <source>the league was stopped; nothing of it is kept</source>
        <translation>die Liga wurde angehalten; nichts davon wird behalten</translation>
    </message>
    <message>
        <source>Let a language model speak and judge as well, on some of the same pairs of answers</source>
        <translation>Auch ein Sprachmodell reden und richten lassen, bei einigen derselben Antwortpaare</translation>
    </message>
    <message>
        <source>About a minute in the background; with a language model on this machine, some minutes</source>
        <translation>Etwa eine Minute im Hintergrund; mit einem Sprachmodell auf diesem Rechner einige Minuten</translation>
    </message>
    <message>
        <source>End the measurement; what was measured before stays</source>
        <translation>Die Messung beenden; was vorher gemessen wurde, bleibt</translation>
    </message>
    <message>
        <source>The league compares answers to fresh questions with the truth, while you act as H here. It goes on the record.</source>
        <translation>Die Liga vergleicht Antworten auf frische Fragen mit der Wahrheit, während Sie hier H sind. Es wird vermerkt.</translation>
    </message>
    <message>
        <source>Compare with the truth</source>
        <translation>Mit der Wahrheit vergleichen</translation>
    </message>
    <message>
        <source>Measuring the league…</source>
        <translation>Die Liga wird gemessen…</translation>
    </message>
    <message>
        <source>the league is being measured</source>
        <translation>die Liga wird gemessen</translation>
    </message>
    <message>
        <source>{} against {}, judge: {}, n = {} fresh questions; intervals of 95 %</source>
        <translation>{} gegen {}, Richter: {}, n = {} frische Fragen; Intervalle von 95 %</translation>
    </message>
    <message>
        <source>Speeches: also {}, {} pairs…</source>
        <translation>Reden: auch {}, {} Paare…</translation>
    </message>
    <message>
        <source>Speeches by a language model</source>
        <translation>Reden eines Sprachmodells</translation>
    </message>
    <message>
        <source>The model judges alone, advises itself for one side, debates with itself, and hears scripted speeches; each pair in both orders of its answers. On a processor a small model takes about half a minute a pair.</source>
        <translation>Das Modell richtet allein, berät sich für eine Seite, debattiert mit sich selbst und hört Reden vom Skript; jedes Paar in beiden Reihenfolgen der Antworten. Auf einem Prozessor braucht ein kleines Modell etwa eine halbe Minute je Paar.</translation>
    </message>
    <message>
        <source>None: scripted speeches only</source>
        <translation>Keines: nur Reden vom Skript</translation>
    </message>
    <message>
        <source>Pairs of answers that the model decides</source>
        <translation>Antwortpaare, die das Modell entscheidet</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Pairs of answers</source>
        <translation>Antwortpaare</translation>
    </message>
    <message>
        <source>{:.1f} nodes</source>
        <translation>{:.1f} Knoten</translation>
    </message>
    <message>
        <source>more nodes than can be counted</source>
        <translation>mehr Knoten, als sich zählen lassen</translation>
    </message>
    <message>
        <source>They differ on</source>
        <translation>Sie unterscheiden sich bei</translation>
    </message>
    <message>
        <source>{:.2f}; a full check looks at {}</source>
        <translation>{:.2f}; eine volle Prüfung sieht {} an</translation>
    </message>
    <message>
        <source>Error after debate</source>
        <translation>Fehler nach der Debatte</translation>
    </message>
    <message>
        <source>{}, n = {}, made of:</source>
        <translation>{}, n = {}, davon:</translation>
    </message>
    <message>
        <source>both agree and are wrong</source>
        <translation>beide sagen dasselbe und irren</translation>
    </message>
    <message>
        <source>they differ, neither is right</source>
        <translation>sie unterscheiden sich, keiner hat recht</translation>
    </message>
    <message>
        <source>one is right, not on the path</source>
        <translation>einer hat recht, nicht auf dem Weg</translation>
    </message>
    <message>
        <source>misjudged</source>
        <translation>falsch geurteilt</translation>
    </message>
    <message>
        <source>{} of {}, {}</source>
        <translation>{} von {}, {}</translation>
    </message>
    <message>
        <source>{:.2%} of {} agreed answers, at most {}: debate is blind to these</source>
        <translation>{:.2%} von {} übereinstimmenden Antworten, höchstens {}: Dafür ist die Debatte blind</translation>
    </message>
    <message>
        <source>{:.0%} of {} ({} to {})</source>
        <translation>{:.0%} von {} ({} bis {})</translation>
    </message>
    <message>
        <source>{} of {} ({} to {})</source>
        <translation>{} von {} ({} bis {})</translation>
    </message>
    <message>
        <source>{:.1%} of {} ({} to {})</source>
        <translation>{:.1%} von {} ({} bis {})</translation>
    </message>
    <message>
        <source>{:.2%} ({} to {})</source>
        <translation>{:.2%} ({} bis {})</translation>
    </message>
    <message>
        <source>{:.2f} ({} to {})</source>
        <translation>{:.2f} ({} bis {})</translation>
    </message>
    <message>
        <source>{:+.0f} ({:+.0f} to {:+.0f})</source>
        <translation>{:+.0f} ({:+.0f} bis {:+.0f})</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} von {}</translation>
    </message>
    <message>
        <source>100 points of rating go with {:+.1%} of right answers.</source>
        <translation>Auf 100 Punkte Wertung kommen {:+.1%} richtige Antworten.</translation>
    </message>
    <message>
        <source>This rests on:
</source>
        <translation>Das beruht auf:
</translation>
    </message>
    <message>
        <source>Debates of this session</source>
        <translation>Debatten dieser Sitzung</translation>
    </message>
    <message>
        <source>League</source>
        <translation>Liga</translation>
    </message>
    <message>
        <source>Numbers about debates</source>
        <translation>Zahlen über Debatten</translation>
    </message>
    <message>
        <source>A_n alone</source>
        <translation>A_n allein</translation>
    </message>
    <message>
        <source>H + A_n, one level</source>
        <translation>H + A_n, eine Ebene</translation>
    </message>
    <message>
        <source>the usual rival</source>
        <translation>den üblichen Gegner</translation>
    </message>
    <message>
        <source>H + A_n, 3 levels</source>
        <translation>H + A_n, 3 Ebenen</translation>
    </message>
    <message>
        <source>another sample of A_n</source>
        <translation>einer weiteren Ziehung von A_n</translation>
    </message>
    <message>
        <source>two specialists of A_n</source>
        <translation>zwei Spezialisten von A_n</translation>
    </message>
    <message>
        <source>Who gives the rival answer. The usual rival of what H + A_n answered is A_n, and of what A_n answered H + A_n. Two specialists: the one whose sort or share the question belongs to, against the first of the others who says otherwise; for sessions with specialists only. Another sample: of sessions with one network</source>
        <translation>Wer die Gegenantwort gibt. Der übliche Gegner dessen, was H + A_n antwortete, ist A_n, und dessen, was A_n antwortete, H + A_n. Zwei Spezialisten: der, zu dessen Art oder Anteil die Frage gehört, gegen den ersten der anderen, der etwas anderes sagt; nur in Sitzungen mit Spezialisten. Eine andere Stichprobe: in Sitzungen mit einem Netz</translation>
    </message>
    <message>
        <source>How many of A_n&apos;s answers get a rival answer while the machine works; where they differ, a debate waits</source>
        <translation>Wie viele Antworten von A_n eine Gegenantwort bekommen, während die Maschine arbeitet; wo sie abweicht, wartet eine Debatte</translation>
    </message>
    <message>
        <source>How many of the answers on which both agree you judge: an error that both make, no debate finds</source>
        <translation>Wie viele der Antworten, in denen beide übereinstimmen, Sie prüfen: einen Fehler, den beide machen, findet keine Debatte</translation>
    </message>
    <message>
        <source>What is chosen here counts from the next answer on, and is kept with the session</source>
        <translation>Was hier gewählt wird, gilt ab der nächsten Antwort und bleibt bei der Sitzung</translation>
    </message>
    <message>
        <source>How many of A_n&apos;s answers are compared</source>
        <translation>Wie viele Antworten von A_n verglichen werden</translation>
    </message>
    <message>
        <source>With whom A_n&apos;s answers are compared</source>
        <translation>Mit wem die Antworten von A_n verglichen werden</translation>
    </message>
    <message>
        <source>How many of the answers that agree are audited</source>
        <translation>Wie viele der gleichen Antworten geprüft werden</translation>
    </message>
    <message>
        <source>with {}</source>
        <translation>mit {}</translation>
    </message>
    <message>
        <source>no answers are compared; choose a share first</source>
        <translation>keine Antworten werden verglichen; wählen Sie erst einen Anteil</translation>
    </message>
    <message>
        <source>Compare none of A_n&apos;s answers</source>
        <translation>Keine Antworten von A_n vergleichen</translation>
    </message>
    <message>
        <source>Compare {:.3g} % of A_n&apos;s answers</source>
        <translation>{:.3g} % der Antworten von A_n vergleichen</translation>
    </message>
    <message>
        <source>audit all that agree</source>
        <translation>alle gleichen prüfen</translation>
    </message>
    <message>
        <source>audit none that agree</source>
        <translation>keine gleichen prüfen</translation>
    </message>
    <message>
        <source>audit {:.3g} % that agree</source>
        <translation>{:.3g} % der gleichen prüfen</translation>
    </message>
    <message>
        <source>Protocol of the next debate</source>
        <translation>Verfahren der nächsten Debatte</translation>
    </message>
    <message>
        <source>By which rules the two sides argue in the debate that you begin next (D at a question)</source>
        <translation>Nach welchen Regeln die beiden Seiten in der Debatte streiten, die Sie als nächste beginnen (D bei einer Frage)</translation>
    </message>
    <message>
        <source>against: {}</source>
        <translation>gegen: {}</translation>
    </message>
    <message>
        <source>Who disputes what stands at the node</source>
        <translation>Wer bestreitet, was am Knoten steht</translation>
    </message>
    <message>
        <source>Judge&apos;s view only</source>
        <translation>Nur was der Richter sieht</translation>
    </message>
    <message>
        <source>Hide both sides&apos; lists: see what the judge sees, and nothing more</source>
        <translation>Die Listen beider Seiten verbergen: sehen, was der Richter sieht, und nicht mehr</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Was gesagt wurde</translation>
    </message>
    <message>
        <source>no other debate waits for a ruling</source>
        <translation>keine andere Debatte wartet auf ein Urteil</translation>
    </message>
    <message>
        <source>, swapped</source>
        <translation>, vertauscht</translation>
    </message>
    <message>
        <source>{}  {}: both say {}</source>
        <translation>{}  {}: beide sagen {}</translation>
    </message>
    <message>
        <source>   · audit</source>
        <translation>   · Audit</translation>
    </message>
    <message>
        <source>◆  {}: {} or {}{}</source>
        <translation>◆  {}: {} oder {}{}</translation>
    </message>
    <message>
        <source>Show which of the two answers was right? It goes on the record, and from then on your decisions about these facts are marked as made with the facts seen.</source>
        <translation>Zeigen, welche der beiden Antworten richtig war? Es wird vermerkt, und von da an heißt es bei Ihren Entscheidungen über diese Fakten, dass Sie sie sahen.</translation>
    </message>
    <message>
        <source>Reveal who was right</source>
        <translation>Zeigen, wer recht hatte</translation>
    </message>
    <message>
        <source>Numbers and league</source>
        <translation>Zahlen und Liga</translation>
    </message>
    <message>
        <source>H′ that learns from your decisions alone: split and answer some questions first</source>
        <translation>H′, das allein von Ihren Entscheidungen lernt: zerlegen und beantworten Sie erst einige Fragen</translation>
    </message>
    <message>
        <source>Least share of the moves of H′ that are to be H&apos;s</source>
        <translation>Mindestanteil der Züge von H′, die die von H sein sollen</translation>
    </message>
    <message>
        <source>H′ is a network that learned to split questions and combine subanswers as H does. It may do part of H&apos;s work for you:</source>
        <translation>H′ ist ein Netz, das gelernt hat, wie H Fragen zu zerlegen und Teilantworten zu verbinden. Es kann einen Teil von Hs Arbeit für Sie tun:</translation>
    </message>
    <message>
        <source>1. Compare its moves with H&apos;s on fresh questions that it never learned from. If it learned from you alone, they are compared with your own decisions, and the result says nothing of questions unlike those.</source>
        <translation>1. Vergleichen Sie seine Züge mit denen von H an neuen Fragen, aus denen es nie gelernt hat. Hat es nur von Ihnen gelernt, so wird mit Ihren eigenen Entscheidungen verglichen, und das Ergebnis sagt nichts über andersartige Fragen.</translation>
    </message>
    <message>
        <source>2. Say how often its moves have to be the same as H&apos;s. From that follows how sure it has to be to act.</source>
        <translation>2. Legen Sie fest, wie oft seine Züge dieselben sein müssen wie die von H. Daraus folgt, wie sicher es sein muss, um zu handeln.</translation>
    </message>
    <message>
        <source>3. Questions on which it is that sure it then takes itself; all others come to you. You can stop it at any time.</source>
        <translation>3. Fragen, bei denen es so sicher ist, übernimmt es dann selbst; alle anderen kommen zu Ihnen. Sie können es jederzeit anhalten.</translation>
    </message>
    <message>
        <source>Of the moves that H′ makes by itself, at least so many have to be those that H would make</source>
        <translation>Von den Zügen, die H′ selbst macht, müssen mindestens so viele die sein, die H machen würde</translation>
    </message>
    <message>
        <source>Test against H</source>
        <translation>Mit H vergleichen</translation>
    </message>
    <message>
        <source>Let H′ act</source>
        <translation>H′ handeln lassen</translation>
    </message>
    <message>
        <source>Stop H′</source>
        <translation>H′ anhalten</translation>
    </message>
    <message>
        <source>Put the same questions to H′ and to H; the table below then says how often they agree</source>
        <translation>H′ und H dieselben Fragen stellen; die Tabelle unten sagt dann, wie oft sie übereinstimmen</translation>
    </message>
    <message>
        <source>H′ takes the questions on which it is sure enough, from now on; it needs a test that it passes</source>
        <translation>H′ übernimmt von nun an die Fragen, bei denen es sicher genug ist; vorher muss es einen Vergleich bestehen</translation>
    </message>
    <message>
        <source>H′ takes no more questions; what it did stays</source>
        <translation>H′ übernimmt keine Fragen mehr; was es tat, bleibt</translation>
    </message>
    <message>
        <source>How sure H′ was, and how often it moved as H</source>
        <translation>Wie sicher H′ war und wie oft es zog wie H</translation>
    </message>
    <message>
        <source>How sure H′ was</source>
        <translation>Wie sicher H′ war</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Züge</translation>
    </message>
    <message>
        <source>Sure on average</source>
        <translation>Sicher im Mittel</translation>
    </message>
    <message>
        <source>As H</source>
        <translation>Wie H</translation>
    </message>
    <message>
        <source>{:.0%} interval</source>
        <translation>{:.0%}-Intervall</translation>
    </message>
    <message>
        <source>it is under way</source>
        <translation>es ist im Gang</translation>
    </message>
    <message>
        <source>Holding H′ against H on fresh questions…</source>
        <translation>H′ wird an frischen Fragen mit H verglichen…</translation>
    </message>
    <message>
        <source>H′ acts where it is at least {} sure.</source>
        <translation>H′ handelt, wo es mindestens {} sicher ist.</translation>
    </message>
    <message>
        <source>{} to {}</source>
        <translation>{} bis {}</translation>
    </message>
    <message>
        <source>H′ does not act.</source>
        <translation>H′ handelt nicht.</translation>
    </message>
    <message>
        <source>H′ does not act</source>
        <translation>H′ handelt nicht</translation>
    </message>
    <message>
        <source>test H′ against H first: that says how sure it has to be</source>
        <translation>vergleichen Sie H′ erst mit H: daraus ergibt sich, wie sicher es sein muss</translation>
    </message>
    <message>
        <source>at no level was it sure and right often enough</source>
        <translation>bei keiner Schwelle war es sicher und oft genug richtig</translation>
    </message>
    <message>
        <source>Certainty and share of H&apos;s moves lie {:.1%} apart on average (n = {:,}).</source>
        <translation>Sicherheit und Anteil von Hs Zügen liegen im Mittel {:.1%} auseinander (n = {:,}).</translation>
    </message>
    <message>
        <source>{:.3f} to {:.3f}</source>
        <translation>{:.3f} bis {:.3f}</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Drift</translation>
    </message>
    <message>
        <source>Exact input sent</source>
        <translation>Genaue Eingabe</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>New question: {}</source>
        <translation>Neue Frage: {}</translation>
    </message>
    <message>
        <source>Macros ({} new)</source>
        <translation>Makros ({} neu)</translation>
    </message>
    <message>
        <source>waiting for you: {}</source>
        <translation>wartet auf Sie: {}</translation>
    </message>
    <message>
        <source>Review queue ({})</source>
        <translation>Warteschlange ({})</translation>
    </message>
    <message>
        <source>choose a question first</source>
        <translation>wählen Sie zuerst eine Frage</translation>
    </message>
    <message>
        <source>macros are made of the places of tokens in questions; free text has none</source>
        <translation>Makros entstehen aus den Stellen von Zeichen in Fragen; freier Text hat keine</translation>
    </message>
    <message>
        <source>H′ learns to write a task&apos;s own tokens; in free text nobody but you is H</source>
        <translation>H′ lernt, die Zeichen einer Aufgabe zu schreiben; in freiem Text ist niemand H außer Ihnen</translation>
    </message>
    <message>
        <source>trees of free text are not put to two assistants at once yet</source>
        <translation>Bäume aus freiem Text lassen sich noch nicht zwei Assistenten zugleich vorlegen</translation>
    </message>
    <message>
        <source>controls learn from the truth of a task; free text has none</source>
        <translation>Kontrollen lernen von der Wahrheit einer Aufgabe; freier Text hat keine</translation>
    </message>
    <message>
        <source>taint follows answers of tasks; free text is not followed yet</source>
        <translation>die Spur folgt Antworten von Aufgaben; freiem Text folgt sie noch nicht</translation>
    </message>
    <message>
        <source>a second reviewer rules on tasks; free text is not shown to one yet</source>
        <translation>ein zweites Urteil gilt Aufgaben; freier Text wird noch niemandem vorgelegt</translation>
    </message>
    <message>
        <source>new words of the guidelines</source>
        <translation>neuer Wortlaut der Richtlinien</translation>
    </message>
    <message>
        <source>ruling on macro {}</source>
        <translation>Entscheid über Makro {}</translation>
    </message>
    <message>
        <source>new words of macro {}</source>
        <translation>neuer Wortlaut von Makro {}</translation>
    </message>
    <message>
        <source>language models help in sessions of free text: start one (Ctrl+N)</source>
        <translation>Sprachmodelle helfen in Sitzungen mit freiem Text: beginnen Sie eine (Ctrl+N)</translation>
    </message>
    <message>
        <source>The answer to debate against (nothing: the model finds one):</source>
        <translation>Die Antwort, gegen die debattiert wird (nichts: das Modell findet eine):</translation>
    </message>
    <message>
        <source>The model debates; the speeches are shown when they are said</source>
        <translation>Das Modell debattiert; die Reden erscheinen, wenn sie gehalten sind</translation>
    </message>
    <message>
        <source>questions at work: {}</source>
        <translation>Fragen in Arbeit: {}</translation>
    </message>
    <message>
        <source>Debate ({})</source>
        <translation>Debatte ({})</translation>
    </message>
    <message>
        <source>Nothing was sent for this question: H worked on it.</source>
        <translation>Für diese Frage wurde nichts gesendet: H arbeitete daran.</translation>
    </message>
    <message>
        <source>nothing waits for you</source>
        <translation>nichts wartet auf Sie</translation>
    </message>
    <message>
        <source>You work in isolation: each question is answered from its own workspace.
The review queue leads from one to the next.</source>
        <translation>Sie arbeiten abgeschirmt: Jede Frage wird in ihrem eigenen Arbeitsbereich beantwortet.
Die Warteschlange führt von einer zur nächsten.</translation>
    </message>
    <message>
        <source>Diagnose</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>What somebody who is to help you has to know. Nothing of it is sent anywhere; copy what you want to tell.</source>
        <translation>Was wissen muss, wer Ihnen helfen soll. Nichts davon wird irgendwohin gesendet; kopieren Sie, was Sie sagen wollen.</translation>
    </message>
    <message>
        <source>Facts about program and machine</source>
        <translation>Angaben zu Programm und Rechner</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>H would have answered this from what it was told</source>
        <translation>H hätte nach dem, was H erfuhr, so geantwortet</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Anders</translation>
    </message>
    <message>
        <source>H would have answered something else</source>
        <translation>H hätte anders geantwortet</translation>
    </message>
    <message>
        <source>Can&apos;t tell</source>
        <translation>Nicht zu sagen</translation>
    </message>
    <message>
        <source>It cannot be told from this; it counts as different in every bound</source>
        <translation>Es lässt sich daraus nicht sagen; in jeder Schranke zählt es als anders</translation>
    </message>
    <message>
        <source>Nothing waits for a verdict. Draw audits at the right: of answers that an assistant gave while it helped H, with what its teacher was told. You say whether H would have answered the same.</source>
        <translation>Nichts wartet auf ein Urteil. Ziehen Sie rechts Audits: aus Antworten, die ein Assistent gab, als er H half, mit dem, was sein Lehrer erfuhr. Sie sagen, ob H ebenso geantwortet hätte.</translation>
    </message>
    <message>
        <source>Certify: random, for a bound on ε</source>
        <translation>Zertifizieren: zufällig, Schranke für ε</translation>
    </message>
    <message>
        <source>Path: root to leaf, for a bound on drift</source>
        <translation>Pfad: Wurzel bis Blatt, Schranke für Drift</translation>
    </message>
    <message>
        <source>Hunt: suspicious first, to find errors</source>
        <translation>Jagd: Verdächtiges zuerst</translation>
    </message>
    <message>
        <source>Anytime: stop whenever you like</source>
        <translation>Jederzeit: aufhören, wann Sie wollen</translation>
    </message>
    <message>
        <source>Fixed number, judged to the end (tighter)</source>
        <translation>Feste Zahl, bis zum Ende geprüft (schärfer)</translation>
    </message>
    <message>
        <source>no verdict was given yet</source>
        <translation>noch kein Urteil wurde gegeben</translation>
    </message>
    <message>
        <source>Judged by: {}.</source>
        <translation>Geprüft von: {}.</translation>
    </message>
    <message>
        <source>the number was fixed with the first plan</source>
        <translation>die Zahl steht seit dem ersten Plan fest</translation>
    </message>
    <message>
        <source>{:,} judged, {:,} wait</source>
        <translation>{:,} beurteilt, {:,} warten</translation>
    </message>
    <message>
        <source>no audit waits; draw some</source>
        <translation>kein Audit wartet; ziehen Sie welche</translation>
    </message>
    <message>
        <source>H asks, and is told:&lt;table&gt;{}&lt;/table&gt;</source>
        <translation>H fragt und erfährt:&lt;table&gt;{}&lt;/table&gt;</translation>
    </message>
    <message>
        <source>H asked nothing.</source>
        <translation>H fragte nichts.</translation>
    </message>
    <message>
        <source>The assistant answers:  &lt;b&gt;{}&lt;/b&gt;</source>
        <translation>Der Assistent antwortet:  &lt;b&gt;{}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>It could read: &lt;i&gt;{}&lt;/i&gt;&lt;br&gt;</source>
        <translation>Es konnte lesen: &lt;i&gt;{}&lt;/i&gt;&lt;br&gt;</translation>
    </message>
    <message>
        <source>What H was told</source>
        <translation>Was H erfuhr</translation>
    </message>
    <message>
        <source>your own answer, if different (in a hunt it is learned)</source>
        <translation>Ihre eigene Antwort, falls anders (in einer Jagd wird sie gelernt)</translation>
    </message>
    <message>
        <source>Your own answer</source>
        <translation>Ihre eigene Antwort</translation>
    </message>
    <message>
        <source>Take back  ⌫</source>
        <translation>Zurücknehmen  ⌫</translation>
    </message>
    <message>
        <source>Take back the latest verdict; it stays on record, with a further row that withdraws it</source>
        <translation>Das letzte Urteil zurücknehmen; es bleibt vermerkt, mit einer weiteren Zeile, die es zurückzieht</translation>
    </message>
    <message>
        <source>Take back the latest verdict</source>
        <translation>Das letzte Urteil zurücknehmen</translation>
    </message>
    <message>
        <source>The answer to be judged</source>
        <translation>Die zu beurteilende Antwort</translation>
    </message>
    <message>
        <source>Show again today</source>
        <translation>Heute noch zeigen</translation>
    </message>
    <message>
        <source>What waits for another day is shown now. You may remember it, so it is counted apart</source>
        <translation>Was auf einen anderen Tag wartet, wird jetzt gezeigt. Sie erinnern sich vielleicht, darum zählt es getrennt</translation>
    </message>
    <message>
        <source>claims: any</source>
        <translation>Aussagen: offen</translation>
    </message>
    <message>
        <source>only what is drawn to certify is bounded</source>
        <translation>nur was zum Zertifizieren gezogen wird, bekommt eine Schranke</translation>
    </message>
    <message>
        <source>You have judged no audit yet: what your own verdicts certify stands here from the first one on. Draw audits, and judge them.</source>
        <translation>Sie haben noch kein Audit beurteilt: was Ihre eigenen Urteile belegen, steht hier ab dem ersten Urteil. Ziehen Sie Audits und beurteilen Sie sie.</translation>
    </message>
    <message>
        <source>; {:.1f} errors a minute ({:.1f} predicted, {:.1f} when drawn at random)</source>
        <translation>; {:.1f} Fehler je Minute ({:.1f} vorhergesagt, {:.1f} bei zufälligem Ziehen)</translation>
    </message>
    <message>
        <source>{}. Errors in all answers: about {:.2%} ± {:.2%}, {:.2%} ± {:.2%} with predictions (standard errors, no bounds)</source>
        <translation>{}. Fehler unter allen Antworten: etwa {:.2%} ± {:.2%}, {:.2%} ± {:.2%} mit Vorhersagen (Standardfehler, keine Schranken)</translation>
    </message>
    <message>
        <source> audits</source>
        <translation> Audits</translation>
    </message>
    <message>
        <source> claims</source>
        <translation> Behauptungen</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Which answers are drawn for you to judge</source>
        <translation>Welche Antworten für Ihr Urteil gezogen werden</translation>
    </message>
    <message>
        <source>Whether the bound holds whenever you stop, or only once all that were drawn are judged</source>
        <translation>Ob die Schranke gilt, wann immer Sie aufhören, oder erst, wenn alles Gezogene geprüft ist</translation>
    </message>
    <message>
        <source>Claims declared</source>
        <translation>Erklärte Behauptungen</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Ziehen</translation>
    </message>
    <message>
        <source> roots</source>
        <translation> Wurzeln</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>beliebig viele</translation>
    </message>
    <message>
        <source>Answers known to be wrong or right, and items shown again: they tell how far you can be relied on</source>
        <translation>Antworten, die bekannt falsch oder richtig sind, und Wiederholtes: sie sagen, wie weit auf Sie Verlass ist</translation>
    </message>
    <message>
        <source>Audits</source>
        <translation>Audits</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>Schranke</translation>
    </message>
    <message>
        <source>How many bounds you will ever claim here: they share the 5 % chance of error. The first draw fixes it</source>
        <translation>Wie viele Schranken Sie hier je behaupten werden: sie teilen sich die 5 % Irrtumswahrscheinlichkeit. Die erste Ziehung legt es fest</translation>
    </message>
    <message>
        <source>mix in canaries and blind repeats</source>
        <translation>Köder, blinde Wiederholungen</translation>
    </message>
    <message>
        <source>Draw these audits</source>
        <translation>Diese Audits ziehen</translation>
    </message>
    <message>
        <source>Draw them now; what was drawn cannot be exchanged later, and waits at the left for your verdict</source>
        <translation>Jetzt ziehen; Gezogenes lässt sich später nicht austauschen und wartet links auf Ihr Urteil</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>What drawing them costs, and brings at best</source>
        <translation>Was sie zu ziehen kostet und bestenfalls bringt</translation>
    </message>
    <message>
        <source>What is certified, and drawing more</source>
        <translation>Was zertifiziert ist, und weitere ziehen</translation>
    </message>
    <message>
        <source>; {} shown again another day, from {} on</source>
        <translation>; {} an einem anderen Tag noch einmal, ab {}</translation>
    </message>
    <message>
        <source>hunt among answers of A_{}: {} of {} judged differ</source>
        <translation>Jagd unter Antworten von A_{}: {} von {} beurteilten verschieden</translation>
    </message>
    <message>
        <source>; {:.1f} errors a minute ({:.1f} predicted)</source>
        <translation>; {:.1f} Fehler je Minute ({:.1f} vorhergesagt)</translation>
    </message>
    <message>
        <source>{}; {} to go</source>
        <translation>{}; noch {}</translation>
    </message>
    <message>
        <source>deeper amplification</source>
        <translation>tiefere Amplifikation</translation>
    </message>
    <message>
        <source>Examine runs answered trees again with one answer replaced at a time: what turns a wrong root right is to blame.
“Draw wrong roots” asks H + A_n {:,} fresh questions and writes up to 40 wrong ones as trees.</source>
        <translation>Untersuchen lässt beantwortete Bäume noch einmal laufen, je eine Antwort ersetzt: Schuld ist, was eine falsche Wurzel richtig macht.
„Falsche Wurzeln“ stellt H + A_n {:,} frische Fragen und schreibt bis zu 40 falsche als Bäume.</translation>
    </message>
    <message>
        <source>Examine your own trees too? You will see what is right in them; it goes on the record, and later decisions about their facts are marked as made with the answers seen.</source>
        <translation>Auch Ihre eigenen Bäume untersuchen? Sie werden sehen, was darin richtig ist; es wird vermerkt, und bei späteren Entscheidungen über ihre Fakten heißt es, dass Sie die Antworten sahen.</translation>
    </message>
    <message>
        <source>Nothing was examined yet</source>
        <translation>Noch wurde nichts untersucht</translation>
    </message>
    <message>
        <source>against deeper amplification</source>
        <translation>gegen tiefere Amplifikation</translation>
    </message>
    <message>
        <source>against the truth</source>
        <translation>gegen die Wahrheit</translation>
    </message>
    <message>
        <source>What answers are held against</source>
        <translation>Woran Antworten gemessen werden</translation>
    </message>
    <message>
        <source>Deeper amplification: H with more levels of help. The truth: a metric; nothing learns from it</source>
        <translation>Tiefere Amplifikation: H mit mehr Ebenen Hilfe. Die Wahrheit: eine Messgröße; nichts lernt daraus</translation>
    </message>
    <message>
        <source>my trees too</source>
        <translation>auch meine Bäume</translation>
    </message>
    <message>
        <source>Trees that you had a part in stay out unless you choose to see what is right in them</source>
        <translation>Bäume, an denen Sie beteiligt waren, bleiben draußen, außer Sie wollen sehen, was darin richtig ist</translation>
    </message>
    <message>
        <source>Draw wrong roots</source>
        <translation>Falsche Wurzeln</translation>
    </message>
    <message>
        <source>Examine</source>
        <translation>Untersuchen</translation>
    </message>
    <message>
        <source>Ask H + A_n {:,} fresh questions; write up to 40 that go wrong as trees, and examine them</source>
        <translation>H + A_n {:,} frische Fragen stellen; bis zu 40, die falsch ausgehen, als Bäume schreiben und untersuchen</translation>
    </message>
    <message>
        <source>Label wrong nodes and share the blame by running the trees again</source>
        <translation>Falsche Knoten benennen und die Schuld verteilen, indem die Bäume noch einmal laufen</translation>
    </message>
    <message>
        <source>Trees of the bar</source>
        <translation>Bäume des Balkens</translation>
    </message>
    <message>
        <source>See what is right</source>
        <translation>Sehen, was richtig ist</translation>
    </message>
    <message>
        <source>Examining…</source>
        <translation>Wird untersucht…</translation>
    </message>
    <message>
        <source>{} of {} roots are wrong; click a bar to see its trees</source>
        <translation>{} von {} Wurzeln sind falsch; ein Klick auf einen Balken zeigt seine Bäume</translation>
    </message>
    <message>
        <source>All {} roots are right. Draw wrong roots to find some</source>
        <translation>Alle {} Wurzeln sind richtig. Ziehen Sie falsche Wurzeln, um welche zu finden</translation>
    </message>
    <message>
        <source>Asking {:,} fresh questions…</source>
        <translation>{:,} frische Fragen werden gestellt…</translation>
    </message>
    <message>
        <source>{} of {:,} are wrong; writing {} as trees…</source>
        <translation>{} von {:,} sind falsch; {} werden als Bäume geschrieben…</translation>
    </message>
    <message>
        <source>None of {:,} fresh roots is wrong</source>
        <translation>Keine von {:,} frischen Wurzeln ist falsch</translation>
    </message>
    <message>
        <source>{}, {}, height {}: {} trees</source>
        <translation>{}, {}, Höhe {}: {} Bäume</translation>
    </message>
    <message>
        <source>Repairing {} would turn {:+d} of {} roots right (run again).</source>
        <translation>{} zu beheben würde {:+d} von {} Wurzeln richtig machen (neu gelaufen).</translation>
    </message>
    <message>
        <source>{} right roots have a wrong node below.</source>
        <translation>{} richtige Wurzeln haben darunter einen falschen Knoten.</translation>
    </message>
    <message>
        <source>Leak λ {:.2f} (≤ {}, n = {}); R = {:.2f}.</source>
        <translation>Leck λ {:.2f} (≤ {}, n = {}); R = {:.2f}.</translation>
    </message>
    <message>
        <source>This is relative to {}, which differs from one level deeper on {} of {} (≤ {}).</source>
        <translation>Das ist gemessen an: {}; eine Ebene tiefer weicht das ab bei {} von {} (≤ {}).</translation>
    </message>
    <message>
        <source>leak λ</source>
        <translation>Leck λ</translation>
    </message>
    <message>
        <source>The assistant</source>
        <translation>Der Assistent</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>Upper bound that holds however often one looks</source>
        <translation>Obere Schranke, die gilt, so oft man auch nachsieht</translation>
    </message>
    <message>
        <source>Wrong subanswers that changed the answer above</source>
        <translation>Falsche Teilantworten, die die Antwort darüber änderten</translation>
    </message>
    <message>
        <source>Upper bound on the leak; 1 where nothing wrong was met</source>
        <translation>Obere Schranke an das Leck; 1, wo nichts Falsches vorkam</translation>
    </message>
    <message>
        <source>m·λ, the errors that one error below makes above: they die out below 1</source>
        <translation>m·λ, die Fehler, die ein Fehler unten darüber macht: unter 1 sterben sie aus</translation>
    </message>
    <message>
        <source>The most subquestions, times the most that leaks</source>
        <translation>Die meisten Teilfragen mal das höchste Leck</translation>
    </message>
    <message>
        <source>Audits of each assistant</source>
        <translation>Audits jedes Assistenten</translation>
    </message>
    <message>
        <source>&lt;b&gt;The tightest bound:&lt;/b&gt; {}. {}&lt;br&gt;{}</source>
        <translation>&lt;b&gt;Die schärfste Schranke:&lt;/b&gt; {}. {}&lt;br&gt;{}</translation>
    </message>
    <message>
        <source>whole tree</source>
        <translation>ganzer Baum</translation>
    </message>
    <message>
        <source>leak 1</source>
        <translation>Leck 1</translation>
    </message>
    <message>
        <source>measured leak</source>
        <translation>gemessenes Leck</translation>
    </message>
    <message>
        <source>root audit</source>
        <translation>Wurzelaudit</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>&lt;b&gt;Planned backwards:&lt;/b&gt; to keep drift within {:.1%} over {} rounds at R = {:.2f} ({}), each may err on ε ≤ {:.2%}; showing it takes {:,} clean audits a round{}.</source>
        <translation>&lt;b&gt;Rückwärts geplant:&lt;/b&gt; damit die Drift über {1} Runden bei R = {2:.2f} ({3}) unter {0:.1%} bleibt, darf jede um ε ≤ {4:.2%} irren; das zu zeigen braucht {5:,} fehlerfreie Audits je Runde{6}.</translation>
    </message>
    <message>
        <source>Where a person judged, their verdicts are right up to what the tab “Reliability of H” shows.</source>
        <translation>Wo ein Mensch urteilte, stimmen seine Urteile so weit, wie es die Karte „Zuverlässigkeit von H“ zeigt.</translation>
    </message>
    <message>
        <source>The numbers, and what they rest on</source>
        <translation>Die Zahlen, und worauf sie beruhen</translation>
    </message>
    <message>
        <source>Questions of the path audit that A_n answered otherwise than H + A_{n-1}; point at a row for the rate</source>
        <translation>Fragen des Pfadaudits, die A_n anders beantwortete als H + A_{n-1}; die Rate zeigt sich, wenn Sie auf eine Zeile zeigen</translation>
    </message>
    <message>
        <source>Subquestions that its teacher asked A_{n-1} on average; facts, which are looked up, are not counted</source>
        <translation>Teilfragen, die sein Lehrer A_{n-1} im Mittel stellte; Fakten, die nachgeschlagen werden, zählen nicht</translation>
    </message>
    <message>
        <source>Path audit, A_n against its teacher H + A_{n-1}. ε: how often it answers otherwise. m: subquestions a question, look-ups not counted. λ: how often a wrong subanswer changes the answer (the leak). R = m·λ: errors that one error makes; red above 1, where errors may multiply.</source>
        <translation>Pfadaudit, A_n gegen seinen Lehrer H + A_{n-1}. ε: wie oft er anders antwortet. m: Teilfragen je Frage, Nachgeschlagenes nicht gezählt. λ: wie oft eine falsche Teilantwort die Antwort ändert (das Leck). R = m·λ: Fehler, die ein Fehler macht; rot über 1, wo Fehler sich vermehren können.</translation>
    </message>
    <message>
        <source>Whole tree, leak 1 and measured leak rest on the path audit. Leak 1: every wrong subanswer is taken to spoil the answer above it. Measured leak: as often as it was seen to. Root audit: from audits of root questions alone. The product multiplies the agreements of the single steps; it is drawn to compare, and bounds nothing. Vacuous: nothing better than 100 % can be shown.</source>
        <translation>Ganzer Baum, Leck 1 und gemessenes Leck beruhen auf dem Pfadaudit. Leck 1: Jede falsche Teilantwort gilt als eine, die die Antwort darüber verdirbt. Gemessenes Leck: so oft, wie es gesehen wurde. Wurzelaudit: allein aus Audits von Wurzelfragen. Das Produkt multipliziert die Übereinstimmungen der einzelnen Schritte; es ist zum Vergleich gezeichnet und begrenzt nichts. Leer: Nichts Besseres als 100 % lässt sich zeigen.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Release rule:&lt;/b&gt; {}.</source>
        <translation>&lt;b&gt;Freigaberegel:&lt;/b&gt; {}.</translation>
    </message>
    <message>
        <source>Errors may multiply: above 1 each error below may make more than one above</source>
        <translation>Fehler können sich vermehren: über 1 kann jeder Fehler unten darüber mehr als einen machen</translation>
    </message>
    <message>
        <source>Path audit ({} of {:,} differ at {}): {}</source>
        <translation>Pfadaudit ({} von {:,} weichen bei {} ab): {}</translation>
    </message>
    <message>
        <source>Root audit ({} of {:,} differ): {}</source>
        <translation>Wurzelaudit ({} von {:,} weichen ab): {}</translation>
    </message>
    <message>
        <source>Nothing of the budget can be shown to be left.</source>
        <translation>Vom Budget ist nachweislich nichts mehr übrig.</translation>
    </message>
    <message>
        <source>{} of the {:.1%} budget is left.</source>
        <translation>{} vom Budget {:.1%} sind übrig.</translation>
    </message>
    <message>
        <source>The bound is {} over the {:.1%} budget.</source>
        <translation>Die Schranke liegt {} über dem Budget {:.1%}.</translation>
    </message>
    <message>
        <source>leak 1 assumed</source>
        <translation>Leck 1 angenommen</translation>
    </message>
    <message>
        <source>, {:,.0f} min of H at {:.1f} s each</source>
        <translation>, {:,.0f} min von H zu je {:.1f} s</translation>
    </message>
    <message>
        <source>No person has audited here yet; how far H can be relied on is not known.</source>
        <translation>Hier hat noch kein Mensch geprüft; wie weit auf H Verlass ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>{} of {:,}</source>
        <translation>{} von {:,}</translation>
    </message>
    <message>
        <source>Write this chart as SVG and PNG, and the numbers behind it as CSV</source>
        <translation>Dieses Diagramm als SVG und PNG schreiben, die Zahlen dahinter als CSV</translation>
    </message>
    <message>
        <source>Export {}</source>
        <translation>{} exportieren</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>SVG, PNG and CSV (*.svg)</source>
        <translation>SVG, PNG und CSV (*.svg)</translation>
    </message>
    <message>
        <source>The chart could not be written: {}</source>
        <translation>Das Diagramm ließ sich nicht schreiben: {}</translation>
    </message>
    <message>
        <source>Written to {}.svg, .png and .csv</source>
        <translation>Geschrieben: {}.svg, .png und .csv</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Startwerte</translation>
    </message>
    <message>
        <source>X alone, by height</source>
        <translation>X allein, nach Höhe</translation>
    </message>
    <message>
        <source>A trial teaches a fresh network with an H that errs at a known rate, in the background, one at a time.
What it predicts is fixed before it begins; nothing of it enters this session&apos;s line.</source>
        <translation>Ein Versuch unterrichtet ein frisches Netz mit einem H, das mit bekannter Rate irrt, im Hintergrund, einer nach dem anderen.
Was er vorhersagt, steht fest, bevor er beginnt; nichts davon geht in die Reihe dieser Sitzung ein.</translation>
    </message>
    <message>
        <source>How H errs</source>
        <translation>Wie H irrt</translation>
    </message>
    <message>
        <source>independent: by dice each time. fixed: always or never on a question. lazy: passes questions on whole. adversarial: subanswers are replaced by others that H accepts</source>
        <translation>independent: jedes Mal gewürfelt. fixed: bei einer Frage immer oder nie. lazy: gibt Fragen ganz weiter. adversarial: Teilantworten werden durch andere ersetzt, die H annimmt</translation>
    </message>
    <message>
        <source>Rates of errors</source>
        <translation>Fehlerraten</translation>
    </message>
    <message>
        <source>Rates of errors between 0 and 1, separated by spaces</source>
        <translation>Fehlerraten zwischen 0 und 1, durch Leerzeichen getrennt</translation>
    </message>
    <message>
        <source>votes: </source>
        <translation>Stimmen: </translation>
    </message>
    <message>
        <source>Votes on each question</source>
        <translation>Stimmen je Frage</translation>
    </message>
    <message>
        <source>How often each question is answered; the most frequent answer counts</source>
        <translation>Wie oft jede Frage beantwortet wird; die häufigste Antwort zählt</translation>
    </message>
    <message>
        <source>seeds: </source>
        <translation>Startwerte: </translation>
    </message>
    <message>
        <source>How often each trial is repeated with other dice</source>
        <translation>Wie oft jeder Versuch mit anderen Startwerten wiederholt wird</translation>
    </message>
    <message>
        <source>steps: </source>
        <translation>Schritte: </translation>
    </message>
    <message>
        <source>Steps of each trial</source>
        <translation>Schritte jedes Versuchs</translation>
    </message>
    <message>
        <source>How long each trial trains</source>
        <translation>Wie lange jeder Versuch trainiert</translation>
    </message>
    <message>
        <source>X draws</source>
        <translation>X würfelt</translation>
    </message>
    <message>
        <source>X draws its answers from what it holds probable, and does not say the most probable one</source>
        <translation>X zieht seine Antworten aus dem, was es für wahrscheinlich hält, und sagt nicht das Wahrscheinlichste</translation>
    </message>
    <message>
        <source>Run trials</source>
        <translation>Versuche starten</translation>
    </message>
    <message>
        <source>Train one small assistant for each rate of errors and seed, in the background; rows come as they end</source>
        <translation>Im Hintergrund je Fehlerrate und Startwert einen kleinen Assistenten trainieren; Zeilen kommen, sobald einer fertig ist</translation>
    </message>
    <message>
        <source>Hold the trials where they are, or go on</source>
        <translation>Die Versuche anhalten, wo sie sind, oder fortsetzen</translation>
    </message>
    <message>
        <source>End the trials; those that came to their end stay in the table</source>
        <translation>Die Versuche beenden; die abgeschlossenen bleiben in der Tabelle</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Trials that came to their end</source>
        <translation>Versuche, die zu Ende kamen</translation>
    </message>
    <message>
        <source>Rates are numbers between 0 and 1, separated by spaces, such as 0.01 0.1 0.3</source>
        <translation>Raten sind Zahlen zwischen 0 und 1, durch Leerzeichen getrennt, etwa 0.01 0.1 0.3</translation>
    </message>
    <message>
        <source>nothing is tried just now</source>
        <translation>gerade wird nichts versucht</translation>
    </message>
    <message>
        <source>{}: done in {:.0f} s</source>
        <translation>{}: fertig in {:.0f} s</translation>
    </message>
    <message>
        <source>{}: step {:,}, X agrees with H + X on {:.1%}</source>
        <translation>{}: Schritt {:,}, X stimmt mit H + X überein bei {:.1%}</translation>
    </message>
    <message>
        <source> (drawn)</source>
        <translation> (gewürfelt)</translation>
    </message>
    <message>
        <source>, {} votes</source>
        <translation>, {} Stimmen</translation>
    </message>
    <message>
        <source>{} errors at {:g}{}, seed {}</source>
        <translation>Fehler {}, {:g}{}, Startwert {}</translation>
    </message>
    <message>
        <source>Minutes of H</source>
        <translation>Minuten von H</translation>
    </message>
    <message>
        <source>Share for the hunt</source>
        <translation>Anteil für die Jagd</translation>
    </message>
    <message>
        <source>{:.1f} s a decision ({})</source>
        <translation>{:.1f} s je Entscheidung ({})</translation>
    </message>
    <message>
        <source>your median</source>
        <translation>Ihr Median</translation>
    </message>
    <message>
        <source>assumed: nobody has audited yet</source>
        <translation>angenommen: noch hat niemand geprüft</translation>
    </message>
    <message>
        <source>a vacuous bound</source>
        <translation>eine nichtssagende Schranke</translation>
    </message>
    <message>
        <source>&lt;b&gt;{:.0f} min&lt;/b&gt; at {}: {} audits to certify, {} to hunt. Expected: &lt;b&gt;{}&lt;/b&gt; at {:.3g} %, {:.1f} errors found (present rate {:.1%}, among the suspected {:.0%}).</source>
        <translation>&lt;b&gt;{:.0f} min&lt;/b&gt; zu {}: {} Audits zum Zertifizieren, {} zum Jagen. Zu erwarten: &lt;b&gt;{}&lt;/b&gt; bei {:.3g} %, {:.1f} gefundene Fehler (jetzige Rate {:.1%}, unter den Verdächtigen {:.0%}).</translation>
    </message>
    <message>
        <source>&lt;b&gt;Down paths instead&lt;/b&gt;, for a bound on drift: {}</source>
        <translation>&lt;b&gt;Stattdessen Pfade hinab&lt;/b&gt;, für eine Schranke an die Drift: {}</translation>
    </message>
    <message>
        <source>How far H can be relied on</source>
        <translation>Wie weit auf H Verlass ist</translation>
    </message>
    <message>
        <source>{:,} verdicts by {}</source>
        <translation>{:,} Urteile von {}</translation>
    </message>
    <message>
        <source>Flip rate η</source>
        <translation>Wechselrate η</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensitivität</translation>
    </message>
    <message>
        <source>{} of {} wrong canaries caught ({} of them real failures); at least {}, and H&apos;s bounds are divided by that</source>
        <translation>{} von {} falschen Kanarienvögeln gefangen ({} davon echte Fehler); mindestens {}, und die Schranken von H werden dadurch geteilt</translation>
    </message>
    <message>
        <source>Specificity</source>
        <translation>Spezifität</translation>
    </message>
    <message>
        <source>Tiring</source>
        <translation>Ermüden</translation>
    </message>
    <message>
        <source>Nothing is known of H yet. Draw audits with canaries and repeats mixed in (tab Audits): how often you catch seeded errors, pass right answers, and say the same again another day is shown here, with what it does to the bounds.</source>
        <translation>Von H ist noch nichts bekannt. Ziehen Sie Audits mit Ködern und Wiederholungen (Karte Audits): wie oft Sie gesetzte Fehler finden, richtige Antworten durchlassen und an einem anderen Tag dasselbe sagen, steht dann hier, mit der Wirkung auf die Schranken.</translation>
    </message>
    <message>
        <source>How reliable the verdicts of H are. Among the audits were canaries (answers known to be wrong, or known to be right) and blind repeats (items that H had judged before). Nobody who judges can tell them from the others.</source>
        <translation>Wie zuverlässig die Urteile von H sind. Unter den Audits waren Köder (Antworten, von denen feststeht, dass sie falsch oder richtig sind) und blinde Wiederholungen (die H schon beurteilt hatte). Wer urteilt, kann sie von den anderen nicht unterscheiden.</translation>
    </message>
    <message>
        <source>Same verdict again</source>
        <translation>Wieder dasselbe Urteil</translation>
    </message>
    <message>
        <source>n = {} blind repeats, {} of them a day or a night later</source>
        <translation>n = {} blinde Wiederholungen, {} davon einen Tag oder eine Nacht später</translation>
    </message>
    <message>
        <source>Cohen&apos;s κ</source>
        <translation>Cohens κ</translation>
    </message>
    <message>
        <source>agreement with oneself: 1 is perfect, 0 is chance</source>
        <translation>Übereinstimmung mit sich selbst: 1 ist vollkommen, 0 ist Zufall</translation>
    </message>
    <message>
        <source>H changes its mind so often; at most {}. Drift below that is lost in H&apos;s own noise</source>
        <translation>So oft ändert H sein Urteil; höchstens {}. Drift darunter geht in Hs eigenem Rauschen unter</translation>
    </message>
    <message>
        <source>how often H changes its mind; not known before something was shown again</source>
        <translation>wie oft H sein Urteil ändert; unbekannt, bevor etwas noch einmal gezeigt wurde</translation>
    </message>
    <message>
        <source>{} of {} right canaries passed</source>
        <translation>{} von {} richtigen Ködern durchgelassen</translation>
    </message>
    <message>
        <source>Time a verdict</source>
        <translation>Zeit je Urteil</translation>
    </message>
    <message>
        <source>median; one in ten takes more than {:.1f} s</source>
        <translation>Median; eines von zehn dauert länger als {:.1f} s</translation>
    </message>
    <message>
        <source>Slowing down</source>
        <translation>Langsamer werden</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>change of seconds a verdict</source>
        <translation>Änderung der Sekunden je Urteil</translation>
    </message>
    <message>
        <source>change of the share of canaries misjudged</source>
        <translation>Änderung des Anteils falsch beurteilter Köder</translation>
    </message>
    <message>
        <source>{}: fewer than 10 to tell from</source>
        <translation>{}: weniger als 10, daraus ist nichts zu sagen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>{}: the same each time, n = {}</source>
        <translation>{}: jedes Mal dasselbe, n = {}</translation>
    </message>
    <message>
        <source>{:+.1f} {} an hour</source>
        <translation>{:+.1f} {} je Stunde</translation>
    </message>
    <message>
        <source>each verdict</source>
        <translation>jedes Urteil</translation>
    </message>
    <message>
        <source>trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>Seconds a verdict, over the sitting</source>
        <translation>Sekunden je Urteil im Verlauf</translation>
    </message>
    <message>
        <source>seconds a verdict</source>
        <translation>Sekunden je Urteil</translation>
    </message>
    <message>
        <source>{}, 95 % interval {} to {}, n = {}</source>
        <translation>{}, 95-%-Intervall {} bis {}, n = {}</translation>
    </message>
    <message>
        <source>minutes since it began</source>
        <translation>Minuten seit Beginn</translation>
    </message>
    <message>
        <source>Drift in words is how often A_n answers otherwise than you did, on questions that it was not taught.
{key} asks it, and the one before it, up to 200 such questions; the truth is not asked.
There has to be an A_1, and families of questions that were held out when it was trained.</source>
        <translation>Drift in Worten ist, wie oft A_n anders antwortet als Sie, auf Fragen, die es nicht gelernt hat.
{key} stellt ihm und seinem Vorgänger bis zu 200 solche Fragen; die Wahrheit wird nicht gefragt.
Es muss ein A_1 geben, und Familien von Fragen, die beim Training zurückgehalten wurden.</translation>
    </message>
    <message>
        <source>Drift was not measured yet</source>
        <translation>Die Drift wurde noch nicht gemessen</translation>
    </message>
    <message>
        <source>% budget</source>
        <translation>% Budget</translation>
    </message>
    <message>
        <source>Drift budget in percent</source>
        <translation>Driftbudget in Prozent</translation>
    </message>
    <message>
        <source> iterations in all</source>
        <translation> Iterationen insgesamt</translation>
    </message>
    <message>
        <source>Iterations declared</source>
        <translation>Erklärte Iterationen</translation>
    </message>
    <message>
        <source>The most drift that you accept; it is the level line of the chart, and changes no measurement</source>
        <translation>Die größte Drift, die Sie hinnehmen; sie ist die waagrechte Linie im Diagramm und ändert keine Messung</translation>
    </message>
    <message>
        <source>Drift is how often A_n answers otherwise than H would with helpers that were never distilled.
{key} draws {audits:,} fresh random questions for each of three audits, and some for Rounds; the truth is not asked.
Root audit: A_n against H with undistilled help. Path audit: each A_n against its teacher, one subquestion followed down.
Audit by height: the newest assistant, as many questions of every height.</source>
        <translation>Drift ist, wie oft A_n anders antwortet, als H es mit nie destillierten Helfern täte.
{key} zieht {audits:,} frische zufällige Fragen für jedes von drei Audits und einige für „Runden“; die Wahrheit wird nicht gefragt.
Wurzelaudit: A_n gegen H mit undestillierter Hilfe. Pfadaudit: jeder A_n gegen seinen Lehrer, eine Teilfrage hinab verfolgt.
Audit nach Höhe: der neueste Assistent, so viele Fragen jeder Höhe.</translation>
    </message>
    <message>
        <source>iterations: any number</source>
        <translation>Iterationen: beliebig</translation>
    </message>
    <message>
        <source>How many there will be: they share the 5 % chance of error equally; left open, later ones get less</source>
        <translation>Wie viele es sein werden: sie teilen sich die 5 % Irrtumswahrscheinlichkeit gleich; bleibt es offen, bekommen spätere weniger</translation>
    </message>
    <message>
        <source>Auditing…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>The assistants are asked…</source>
        <translation>Die Assistenten werden gefragt…</translation>
    </message>
    <message>
        <source> on questions of height {}</source>
        <translation> bei Fragen der Höhe {}</translation>
    </message>
    <message>
        <source> on questions as they are drawn</source>
        <translation> auf Fragen, wie sie gezogen werden</translation>
    </message>
    <message>
        <source>; its teacher says “I don&apos;t know” to {:.0%} of them</source>
        <translation>; sein Lehrer sagt zu {:.0%} davon „Ich weiß es nicht“</translation>
    </message>
    <message>
        <source>{}{}, with {:.0%} confidence</source>
        <translation>{}{}, mit {:.0%} Sicherheit</translation>
    </message>
    <message>
        <source>Measured {} UTC, up to A_{}, by machine; your own verdicts stand under Audits</source>
        <translation>Gemessen {} UTC, bis A_{}, von der Maschine; Ihre eigenen Urteile stehen unter Audits</translation>
    </message>
    <message>
        <source>Compared with the truth</source>
        <translation>Mit der Wahrheit verglichen</translation>
    </message>
    <message>
        <source>The assistants are asked: {:,} of {:,} answers</source>
        <translation>Die Assistenten werden gefragt: {:,} von {:,} Antworten</translation>
    </message>
    <message>
        <source>Compare answers with the truth? It goes on the record, and your later audits are marked as made after it.</source>
        <translation>Antworten mit der Wahrheit vergleichen? Es wird vermerkt, und bei späteren Audits heißt es, dass sie danach entstanden.</translation>
    </message>
    <message>
        <source>Comparing with the truth…</source>
        <translation>Wird mit der Wahrheit verglichen…</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>Planner</source>
        <translation>Planer</translation>
    </message>
    <message>
        <source>Reliability of H</source>
        <translation>Zuverlässigkeit von H</translation>
    </message>
    <message>
        <source>You act as H in this session, so nothing is compared with the truth unless you say so.
It goes on the record, and later audits are marked as made after it.</source>
        <translation>In dieser Sitzung sind Sie H, deshalb wird nichts mit der Wahrheit verglichen, solange Sie es nicht sagen.
Es wird vermerkt, und bei späteren Audits heißt es, dass sie danach entstanden.</translation>
    </message>
    <message>
        <source>Assistant, teacher and student are asked 1,000 fresh questions each round,
and compared with the truth: a metric, which nothing reads but these charts.</source>
        <translation>Assistent, Lehrer und Schüler bekommen je Runde 1,000 frische Fragen
und werden mit der Wahrheit verglichen: eine Messgröße, die nur diese Diagramme lesen.</translation>
    </message>
    <message>
        <source>Goes on the record; your later audits are marked as made after it. The charts then show accuracy too</source>
        <translation>Wird festgehalten; Ihre späteren Audits tragen den Vermerk, danach gemacht zu sein. Die Diagramme zeigen dann auch die Genauigkeit</translation>
    </message>
    <message>
        <source>Round by round</source>
        <translation>Runde für Runde</translation>
    </message>
    <message>
        <source>Compare with the truth, on the record…</source>
        <translation>Mit der Wahrheit vergleichen, vermerkt…</translation>
    </message>
    <message>
        <source>{}: no calls in the log yet; they are kept whenever it helps H</source>
        <translation>{}: noch keine Aufrufe im Protokoll; sie werden behalten, sooft er H hilft</translation>
    </message>
    <message>
        <source>{}: {:+.1f} points [{}, {}], n = {:,} calls ({})</source>
        <translation>{}: {:+.1f} Punkte [{}, {}], n = {:,} Aufrufe ({})</translation>
    </message>
    <message>
        <source>Shift gap, on-policy less held out, with its 95 % interval (one look). </source>
        <translation>Abstand der Verschiebung, im Einsatz weniger zurückgehalten, mit 95-%-Intervall (ein Blick). </translation>
    </message>
    <message>
        <source>Measure asks fresh questions of this task with A_n, with H&apos;s help, and with true subanswers.
The truth is a metric here; your own questions are not among these.</source>
        <translation>Messen stellt frische Fragen dieser Aufgabe an A_n, mit Hilfe von H und mit wahren Teilantworten.
Die Wahrheit ist hier eine Messgröße; Ihre eigenen Fragen sind nicht darunter.</translation>
    </message>
    <message>
        <source>The task was not measured yet</source>
        <translation>Die Aufgabe wurde noch nicht gemessen</translation>
    </message>
    <message>
        <source>Measure the task</source>
        <translation>Aufgabe messen</translation>
    </message>
    <message>
        <source>Ask about 1,000 fresh questions with A_n, with H&apos;s help, and with true subanswers</source>
        <translation>Etwa 1,000 frische Fragen stellen: an A_n, mit Hilfe von H und mit wahren Teilantworten</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Wird gemessen…</translation>
    </message>
    <message>
        <source>leaves solved {:.0%} (n = {})</source>
        <translation>Blätter gelöst {:.0%} (n = {})</translation>
    </message>
    <message>
        <source>{:.2f} subquestions on average, {} at most</source>
        <translation>{:.2f} Teilfragen im Mittel, höchstens {}</translation>
    </message>
    <message>
        <source>{:.0%} of {:,} differ</source>
        <translation>{:.0%} von {:,} verschieden</translation>
    </message>
    <message>
        <source>loops {:.1%} (n = {:,})</source>
        <translation>Schleifen {:.1%} (n = {:,})</translation>
    </message>
    <message>
        <source>9 of 10 nodes show H at most {} tokens; A_n sees {}</source>
        <translation>9 von 10 Knoten zeigen H höchstens {} Zeichen; A_n sieht {}</translation>
    </message>
    <message>
        <source>{:.0%} lower than above (n = {:,})</source>
        <translation>{:.0%} tiefer als oben (n = {:,})</translation>
    </message>
    <message>
        <source>New experiment</source>
        <translation>Neuer Versuch</translation>
    </message>
    <message>
        <source>A Python file with a task of your own</source>
        <translation>Eine Python-Datei mit einer eigenen Aufgabe</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>What the experiment is called, and its folder</source>
        <translation>Wie der Versuch heißt, und sein Ordner</translation>
    </message>
    <message>
        <source>&amp;Tasks</source>
        <translation>&amp;Aufgaben</translation>
    </message>
    <message>
        <source>What is asked: tick one or more</source>
        <translation>Was gefragt wird: eine oder mehrere ankreuzen</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>&amp;Overseers</source>
        <translation>Aufs&amp;eher</translation>
    </message>
    <message>
        <source>Who plays H in training: each that is ticked has runs of its own</source>
        <translation>Wer im Training H spielt: jedes angekreuzte hat eigene Läufe</translation>
    </message>
    <message>
        <source>&amp;Errors</source>
        <translation>&amp;Fehler</translation>
    </message>
    <message>
        <source>How often an H that errs does so, in per cent of its steps; 5 10 compares two rates</source>
        <translation>Wie oft ein H irrt, das Fehler macht, in Prozent seiner Schritte; 5 10 vergleicht zwei Raten</translation>
    </message>
    <message>
        <source>&amp;Votes</source>
        <translation>S&amp;timmen</translation>
    </message>
    <message>
        <source>How often H works on each question; the most frequent answer counts; 1 3 compares both</source>
        <translation>Wie oft H jede Frage bearbeitet; die häufigste Antwort zählt; 1 3 vergleicht beides</translation>
    </message>
    <message>
        <source>Se&amp;eds</source>
        <translation>Startw&amp;erte</translation>
    </message>
    <message>
        <source>Each seed draws questions and networks of its own; intervals need two or more</source>
        <translation>Jeder Startwert zieht eigene Fragen und Netze; Intervalle brauchen zwei oder mehr</translation>
    </message>
    <message>
        <source>tick at least one task</source>
        <translation>mindestens eine Aufgabe ankreuzen</translation>
    </message>
    <message>
        <source>{} does not come in the size {}; it comes in: {}</source>
        <translation>{} gibt es nicht in der Größe {}; es gibt: {}</translation>
    </message>
    <message>
        <source>tick at least one overseer</source>
        <translation>mindestens einen Aufseher ankreuzen</translation>
    </message>
    <message>
        <source>errors are per cent from 0.01 to 100, such as 5 10</source>
        <translation>Fehler sind Prozente von 0.01 bis 100, etwa 5 10</translation>
    </message>
    <message>
        <source>votes are whole numbers from 1 to 99, such as 1 3</source>
        <translation>Stimmen sind ganze Zahlen von 1 bis 99, etwa 1 3</translation>
    </message>
    <message>
        <source>seeds are whole numbers from 0, such as 0 1 2</source>
        <translation>Startwerte sind ganze Zahlen ab 0, etwa 0 1 2</translation>
    </message>
    <message>
        <source>{} run</source>
        <translation>{} Lauf</translation>
    </message>
    <message>
        <source>Declare</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>the name becomes that of a folder</source>
        <translation>der Name wird der eines Ordners</translation>
    </message>
    <message>
        <source>there is an experiment of this name already</source>
        <translation>einen Versuch dieses Namens gibt es schon</translation>
    </message>
    <message>
        <source>{} task</source>
        <translation>{} Aufgabe</translation>
    </message>
    <message>
        <source>{} tasks</source>
        <translation>{} Aufgaben</translation>
    </message>
    <message>
        <source>{} overseer</source>
        <translation>{} Aufseher</translation>
    </message>
    <message>
        <source>{} overseers</source>
        <translation>{} Aufseher</translation>
    </message>
    <message>
        <source>{} number of votes</source>
        <translation>{} Stimmenzahl</translation>
    </message>
    <message>
        <source>{} numbers of votes</source>
        <translation>{} Stimmenzahlen</translation>
    </message>
    <message>
        <source>{} seed</source>
        <translation>{} Startwert</translation>
    </message>
    <message>
        <source>{} seeds</source>
        <translation>{} Startwerte</translation>
    </message>
    <message>
        <source>{} runs</source>
        <translation>{} Läufe</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Marken</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Kleinste</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>How a run stands; of an arm, how many of its seeds are done</source>
        <translation>Wie ein Lauf steht; bei mehreren, wie viele Startwerte fertig sind</translation>
    </message>
    <message>
        <source>Share of right answers of the last A_n over all heights; of an arm, the mean over its seeds</source>
        <translation>Anteil richtiger Antworten des letzten A_n über alle Höhen; bei mehreren Läufen das Mittel über die Startwerte</translation>
    </message>
    <message>
        <source>Interval over the seeds, by Student&apos;s t, 95 %; of one run, how many questions were asked</source>
        <translation>Intervall über die Startwerte nach Students t, 95 %; bei einem Lauf, wie viele Fragen gestellt wurden</translation>
    </message>
    <message>
        <source>Accuracy at the height where it is least</source>
        <translation>Genauigkeit auf der Höhe, wo sie am kleinsten ist</translation>
    </message>
    <message>
        <source>Transcripts that were asked of H</source>
        <translation>Mitschriften, die von H verlangt wurden</translation>
    </message>
    <message>
        <source>How long the run took</source>
        <translation>Wie lange der Lauf dauerte</translation>
    </message>
    <message>
        <source>No experiment is open. “New…” declares one: tasks, overseers, votes and seeds, each combination in a session of its own.
Its runs are made in the background, go on where they were cut off, and are tabulated with intervals over the seeds.</source>
        <translation>Kein Versuch ist offen. „Neu…“ legt einen an: Aufgaben, Aufseher, Stimmen und Startwerte, jede Kombination in einer eigenen Sitzung.
Seine Läufe entstehen im Hintergrund, gehen weiter, wo sie abbrachen, und werden mit Intervallen über die Startwerte aufgelistet.</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>Runs of the experiment, by arm</source>
        <translation>Läufe des Versuchs, nach Zweig</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Neu…</translation>
    </message>
    <message>
        <source>Declare what is varied</source>
        <translation>Erklären, was variiert wird</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Open the folder of an experiment</source>
        <translation>Den Ordner eines Versuchs öffnen</translation>
    </message>
    <message>
        <source>Make the runs that are not done, one after the other, in the background</source>
        <translation>Die fehlenden Läufe machen, einen nach dem anderen, im Hintergrund</translation>
    </message>
    <message>
        <source>End the run under way; it goes on from its checkpoint the next time</source>
        <translation>Den laufenden Lauf beenden; beim nächsten Mal geht er von seinem Zwischenstand aus weiter</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Copy the one command that repeats the chosen run</source>
        <translation>Den einen Befehl kopieren, der den gewählten Lauf wiederholt</translation>
    </message>
    <message>
        <source>{} is no experiment: {}</source>
        <translation>{} ist kein Versuch: {}</translation>
    </message>
    <message>
        <source>the experiment {} that was open last is gone</source>
        <translation>das zuletzt geöffnete Experiment {} ist verschwunden</translation>
    </message>
    <message>
        <source>The experiment {} was left with {} of {} runs done.</source>
        <translation>Das Experiment {} wurde verlassen; {} von {} Läufen sind fertig.</translation>
    </message>
    <message>
        <source>seed {}</source>
        <translation>Startwert {}</translation>
    </message>
    <message>
        <source>A_{}, step {:,}</source>
        <translation>A_{}, Schritt {:,}</translation>
    </message>
    <message>
        <source>{} of about {}</source>
        <translation>{} von etwa {}</translation>
    </message>
    <message>
        <source>{}: {} of {} runs are done</source>
        <translation>{}: {} von {} Läufen fertig</translation>
    </message>
    <message>
        <source>, {} seed {} is being made</source>
        <translation>, {} mit Startwert {} läuft</translation>
    </message>
    <message>
        <source>, about {} left</source>
        <translation>, noch etwa {}</translation>
    </message>
    <message>
        <source>; the others are being made in another window</source>
        <translation>; die übrigen macht ein anderes Fenster</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>all its runs are done</source>
        <translation>alle seine Läufe sind fertig</translation>
    </message>
    <message>
        <source>declare an experiment, or open one</source>
        <translation>legen Sie ein Experiment fest oder öffnen Sie eines</translation>
    </message>
    <message>
        <source>a run is under way</source>
        <translation>ein Lauf ist im Gang</translation>
    </message>
    <message>
        <source>no run is under way</source>
        <translation>kein Lauf ist im Gang</translation>
    </message>
    <message>
        <source>choose a run first</source>
        <translation>wählen Sie erst einen Lauf</translation>
    </message>
    <message>
        <source>Open experiment</source>
        <translation>Versuch öffnen</translation>
    </message>
    <message>
        <source>the result of {}, seed {}, cannot be kept: {}</source>
        <translation>das Ergebnis von {}, Startwert {}, lässt sich nicht sichern: {}</translation>
    </message>
    <message>
        <source>{}, seed {}, failed: {}</source>
        <translation>{}, Startwert {}, misslang: {}</translation>
    </message>
    <message>
        <source>exit code {}</source>
        <translation>Rückgabewert {}</translation>
    </message>
    <message>
        <source>one seed</source>
        <translation>ein Startwert</translation>
    </message>
    <message>
        <source>Espalier</source>
        <translation>Espalier</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Haupt</translation>
    </message>
    <message>
        <source>  No session  </source>
        <translation>  Keine Sitzung  </translation>
    </message>
    <message>
        <source>questions at work: 0</source>
        <translation>Fragen in Arbeit: 0</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Falten</translation>
    </message>
    <message>
        <source>Marks and notes</source>
        <translation>Zeichen und Notizen</translation>
    </message>
    <message>
        <source>Work on it yourself</source>
        <translation>Selbst daran arbeiten</translation>
    </message>
    <message>
        <source>Let others work on it</source>
        <translation>Andere daran arbeiten lassen</translation>
    </message>
    <message>
        <source>After a correction</source>
        <translation>Nach einer Berichtigung</translation>
    </message>
    <message>
        <source>Arrange the window</source>
        <translation>Fenster anordnen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Recent sessions</source>
        <translation>Letzte Sitzungen</translation>
    </message>
    <message>
        <source>no session is open</source>
        <translation>keine Sitzung ist offen</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>waiting for you: 0</source>
        <translation>wartet auf Sie: 0</translation>
    </message>
    <message>
        <source>Questions that you are to rule on or to answer, and debates that wait for your ruling</source>
        <translation>Fragen, über die Sie entscheiden oder die Sie beantworten sollen, und Debatten, die auf Ihren Spruch warten</translation>
    </message>
    <message>
        <source>Questions that an assistant, the scripted H or a macro is at work on; training has a room of its own</source>
        <translation>Fragen, an denen ein Assistent, das H nach Skript oder ein Makro arbeitet; das Training hat einen eigenen Raum</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation>Abstammung</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Räume</translation>
    </message>
    <message>
        <source>Choose a question that A_n or the look-up answered to see exactly what it was sent.</source>
        <translation>Wählen Sie eine Frage, die A_n oder die Nachschau beantwortete, um genau zu sehen, was gesendet wurde.</translation>
    </message>
    <message>
        <source>Blame</source>
        <translation>Schuld</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Labor</translation>
    </message>
    <message>
        <source>choose a question first: what rests on its answer is shown</source>
        <translation>wählen Sie zuerst eine Frage: gezeigt wird, was auf ihrer Antwort beruht</translation>
    </message>
    <message>
        <source>a training is under way; trials begin when it is done: one at a time</source>
        <translation>ein Training läuft; Versuche beginnen, wenn es fertig ist: eines nach dem anderen</translation>
    </message>
    <message>
        <source>A_{} waits at the gate: {}</source>
        <translation>A_{} wartet am Tor: {}</translation>
    </message>
    <message>
        <source>Ask a hard question: type s^3(a) into “New question” above the tree and press Enter. It means: where are three steps from a?</source>
        <translation>Stellen Sie eine schwere Frage: Tippen Sie s^3(a) oben bei „Neue Frage“ ein und drücken Sie Enter. Es heißt: Wo sind drei Schritte von a?</translation>
    </message>
    <message>
        <source>Split it: type s^2(a) into “Subquestion” on the right and press Enter. Three steps are two and one.</source>
        <translation>Zerlegen Sie sie: Tippen Sie s^2(a) rechts bei „Teilfrage“ ein und drücken Sie Enter. Drei Schritte sind zwei und einer.</translation>
    </message>
    <message>
        <source>A_0 only looks up single steps, so it proposes “idk”. Click σ^2(a) in the tree and press “Amplify here”: the scripted H and A_0 work it out. Then press “Approve”.</source>
        <translation>A_0 schaut nur einzelne Schritte nach, deshalb schlägt er „idk“ vor. Klicken Sie im Baum auf σ^2(a) und dann auf „Hier amplifizieren“: Das Skript-H und A_0 rechnen es aus. Dann auf „Billigen“.</translation>
    </message>
    <message>
        <source>Go on with the last step: type s^1($1) into “Subquestion” and press Enter; $1 is the first answer. Then type $2 into “Answer” and press Enter.</source>
        <translation>Weiter mit dem letzten Schritt: Tippen Sie s^1($1) bei „Teilfrage“ ein und drücken Sie Enter; $1 ist die erste Antwort. Dann $2 bei „Antwort“ und Enter.</translation>
    </message>
    <message>
        <source>Now press “Distil” above: A_1 learns to answer in one go what H + A_0 work out, here with the scripted H on questions that it draws by itself. Watch the curves climb.</source>
        <translation>Drücken Sie nun oben „Destillieren“: A_1 lernt, auf einmal zu beantworten, was H + A_0 erarbeiten, hier mit dem H nach Skript an Fragen, die es selbst zieht. Sehen Sie den Kurven beim Steigen zu.</translation>
    </message>
    <message>
        <source>Compare: type s^3(b) into “New question” and press Enter, then type s^2(b) into “Subquestion” and press Enter. A_1 proposes an answer where A_0 knew none.</source>
        <translation>Vergleichen Sie: Tippen Sie s^3(b) bei „Neue Frage“ ein und drücken Sie Enter, dann s^2(b) bei „Teilfrage“ und Enter. A_1 schlägt eine Antwort vor, wo A_0 keine wusste.</translation>
    </message>
    <message>
        <source>You have been round the loop once. “Auto-run” goes on to A_2 and A_3; the Drift tab tells how much of your judgement is left.</source>
        <translation>Sie sind einmal herum. „Durchlaufen“ geht weiter zu A_2 und A_3; der Reiter Drift sagt, wie viel von Ihrem Urteil übrig ist.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Skip this step of the guide</source>
        <translation>Diesen Schritt der Führung überspringen</translation>
    </message>
    <message>
        <source>Close the guide</source>
        <translation>Die Führung schließen</translation>
    </message>
    <message>
        <source>Guide {}/{}</source>
        <translation>Führung {}/{}</translation>
    </message>
    <message>
        <source>Guide: done</source>
        <translation>Führung: fertig</translation>
    </message>
    <message>
        <source>{} is the key of “{}” already</source>
        <translation>{} ist schon die Taste von „{}“</translation>
    </message>
    <message>
        <source>↑ ↓ or k j</source>
        <translation>↑ ↓ oder k j</translation>
    </message>
    <message>
        <source>Previous or next question</source>
        <translation>Vorige oder nächste Frage</translation>
    </message>
    <message>
        <source>in the trees</source>
        <translation>in den Bäumen</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>Gehen</translation>
    </message>
    <message>
        <source>Shift+↑ Shift+↓</source>
        <translation>Umschalt+↑ Umschalt+↓</translation>
    </message>
    <message>
        <source>Previous or next subquestion of the same question</source>
        <translation>Vorige oder nächste Teilfrage derselben Frage</translation>
    </message>
    <message>
        <source>Siblings</source>
        <translation>Geschwister</translation>
    </message>
    <message>
        <source>Question above</source>
        <translation>Frage darüber</translation>
    </message>
    <message>
        <source>Go to the question that this one is part of</source>
        <translation>Zur Frage gehen, zu der diese gehört</translation>
    </message>
    <message>
        <source>Leave the field</source>
        <translation>Feld verlassen</translation>
    </message>
    <message>
        <source>Back to the trees; the question on show stays</source>
        <translation>Zurück zu den Bäumen; die gezeigte Frage bleibt</translation>
    </message>
    <message>
        <source>in a field</source>
        <translation>in einem Feld</translation>
    </message>
    <message>
        <source>+ −, Ctrl+arrows</source>
        <translation>+ −, Strg+Pfeile</translation>
    </message>
    <message>
        <source>Zoom and move the map</source>
        <translation>Karte vergrößern und verschieben</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>← → or h l</source>
        <translation>← → oder h l</translation>
    </message>
    <message>
        <source>Fold or go to the parent; unfold</source>
        <translation>Zuklappen oder nach oben; aufklappen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open the question in the workspace</source>
        <translation>Die Frage im Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>1 to 5</source>
        <translation>1 bis 5</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Einen Grund wählen</translation>
    </message>
    <message>
        <source>while you reject</source>
        <translation>beim Ablehnen</translation>
    </message>
    <message>
        <source>Find a key or an action</source>
        <translation>Taste oder Befehl suchen</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was er tut</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Diese Taste nehmen</translation>
    </message>
    <message>
        <source>All keys as they were</source>
        <translation>Alle Tasten wie zuvor</translation>
    </message>
    <message>
        <source>Another key for the marked action:</source>
        <translation>Andere Taste für den markierten Befehl:</translation>
    </message>
    <message>
        <source>Letters and signs without Ctrl or Alt count only while no text field has the focus.</source>
        <translation>Buchstaben und Zeichen ohne Strg oder Alt gelten nur, solange kein Textfeld den Fokus hat.</translation>
    </message>
    <message>
        <source>choose an action first</source>
        <translation>wählen Sie erst eine Aktion</translation>
    </message>
    <message>
        <source>waiting for you</source>
        <translation>wartet auf Sie</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>waiting for subanswers</source>
        <translation>wartet auf Teilantworten</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>gebilligt</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Mensch</translation>
    </message>
    <message>
        <source>scripted H</source>
        <translation>Skript-H</translation>
    </message>
    <message>
        <source>assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>look-up</source>
        <translation>Nachschau</translation>
    </message>
    <message>
        <source>macro</source>
        <translation>Makro</translation>
    </message>
    <message>
        <source>templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Permutation powering</source>
        <translation>Potenzen von Permutationen</translation>
    </message>
    <message>
        <source>Sequential assignments</source>
        <translation>Folgen von Zuweisungen</translation>
    </message>
    <message>
        <source>Wildcard search</source>
        <translation>Suche mit Platzhaltern</translation>
    </message>
    <message>
        <source>Shortest path</source>
        <translation>Kürzester Weg</translation>
    </message>
    <message>
        <source>Union find</source>
        <translation>Union-Find</translation>
    </message>
    <message>
        <source>Work out a variable that was assigned step by step through a hidden function.</source>
        <translation>Eine Variable ausrechnen, die Schritt für Schritt durch eine verborgene Funktion bestimmt wurde.</translation>
    </message>
    <message>
        <source>Work out a variable that was assigned step by step as a sum of earlier ones.</source>
        <translation>Eine Variable ausrechnen, die Schritt für Schritt als Summe früherer bestimmt wurde.</translation>
    </message>
    <message>
        <source>Find the way through a hidden graph: how far, and where to go first?</source>
        <translation>Den Weg durch einen verborgenen Graphen finden: wie weit, und wohin zuerst?</translation>
    </message>
    <message>
        <source>Follow a hidden permutation σ many steps: what is σ^k(x)?</source>
        <translation>Einer verborgenen Permutation σ viele Schritte folgen: was ist σ^k(x)?</translation>
    </message>
    <message>
        <source>Count the assignments that match a pattern and satisfy every hidden clause.</source>
        <translation>Die Belegungen zählen, die zu einem Muster passen und alle verborgenen Klauseln erfüllen.</translation>
    </message>
    <message>
        <source>Your own questions, answered by a language model: you split, rule and combine in words.</source>
        <translation>Ihre eigenen Fragen, von einem Sprachmodell beantwortet: Sie zerlegen, urteilen und verbinden in Worten.</translation>
    </message>
    <message>
        <source>Find the label of each tree in a hidden forest, one parent at a time.</source>
        <translation>Die Marke jedes Baums in einem verborgenen Wald finden, Elternteil für Elternteil.</translation>
    </message>
    <message>
        <source>Add up a hidden function over all strings that match a pattern.</source>
        <translation>Eine verborgene Funktion über alle Zeichenketten summieren, die zu einem Muster passen.</translation>
    </message>
    <message>
        <source>Add up a hidden function over all strings that match a pattern, modulo m.</source>
        <translation>Eine verborgene Funktion über alle Zeichenketten summieren, die zu einem Muster passen, modulo m.</translation>
    </message>
    <message>
        <source>A few variables are constants; each other one is f of two others, x := f(y, z), where f is a hidden table. first(x) is y, second(x) is z, and first of a constant is its value; these and f(v,w) for two values can be looked up.</source>
        <translation>Einige Variablen sind Konstanten; jede andere ist f zweier anderer, x := f(y, z), wobei f eine verborgene Tabelle ist. first(x) ist y, second(x) ist z, und first einer Konstanten ist ihr Wert; diese und f(v,w) für zwei Werte lassen sich nachschlagen.</translation>
    </message>
    <message>
        <source>A few variables are 1 or -1; each other one is the sum of two others, x := y + z, modulo the number of values (8 of them, 0 to 7, in the quick preset: -1 is 7). first(x) is y, second(x) is z, and first of a constant is its value; both can be looked up.</source>
        <translation>Einige Variablen sind 1 oder -1; jede andere ist die Summe zweier anderer, x := y + z, modulo der Zahl der Werte (in der Vorgabe quick 8, 0 bis 7: -1 ist 7). first(x) ist y, second(x) ist z, und first einer Konstanten ist ihr Wert; beides lässt sich nachschlagen.</translation>
    </message>
    <message>
        <source>A hidden graph of one-way edges. dist(x,y) is how many edges the shortest way from x to y takes, inf where there is none; next(x,y) is the first vertex on such a way. Looked up: edge(x,y), 1 if an edge leads from x to y, and some(x,y), some vertex other than y that x leads to.</source>
        <translation>Ein verborgener Graph aus gerichteten Kanten. dist(x,y) sagt, wie viele Kanten der kürzeste Weg von x nach y hat, inf, wo es keinen gibt; next(x,y) ist die erste Ecke auf einem solchen Weg. Nachgeschlagen: edge(x,y), 1, wenn eine Kante von x nach y führt, und some(x,y), irgendeine Ecke außer y, zu der x führt.</translation>
    </message>
    <message>
        <source>σ is a hidden permutation: it sends each object to one object. σ^k(x) is where k steps from x lead, so σ^5(x) is σ^3(σ^2(x)). A single step, σ^1(x), can be looked up.</source>
        <translation>σ ist eine verborgene Permutation: sie schickt jedes Ding zu einem Ding. σ^k(x) ist, wohin k Schritte von x aus führen, also ist σ^5(x) gleich σ^3(σ^2(x)). Ein einzelner Schritt, σ^1(x), lässt sich nachschlagen.</translation>
    </message>
    <message>
        <source>Hidden clauses, each of three conditions such as x2 = 1, of which one has to hold. A pattern such as 0*1*** asks how many of the assignments that match it satisfy all clauses; * stands for 0 or 1. Without * the answer, 0 or 1, is looked up.</source>
        <translation>Verborgene Klauseln, jede aus drei Bedingungen wie x2 = 1, von denen eine gelten muss. Ein Muster wie 0*1*** fragt, wie viele der passenden Belegungen alle Klauseln erfüllen; * steht für 0 oder 1. Ohne * wird die Antwort, 0 oder 1, nachgeschlagen.</translation>
    </message>
    <message>
        <source>Hidden trees; one vertex of each carries a label. label(x) is the label of x&apos;s tree, depth(x) how far x is from the vertex that carries it, parent(x) the neighbour of x on the way there (x itself where it carries the label). Looked up: mark(x), the label that x itself carries; joined(x,y), 0 if an edge joins them; some(x), some neighbour of x.</source>
        <translation>Verborgene Bäume; eine Ecke eines jeden trägt eine Marke. label(x) ist die Marke des Baums von x, depth(x), wie weit x von der Ecke ist, die sie trägt, parent(x) der Nachbar von x auf dem Weg dorthin (x selbst, wo es die Marke trägt). Nachgeschlagen: mark(x), die Marke, die x selbst trägt; joined(x,y), 0, wenn eine Kante sie verbindet; some(x), irgendein Nachbar von x.</translation>
    </message>
    <message>
        <source>f is 1 or -1 for every string of a and b. A pattern such as a*b* asks for the sum of f over all strings that match it, where * stands for either letter. Without *, f is looked up.</source>
        <translation>f ist für jede Zeichenkette aus a und b 1 oder -1. Ein Muster wie a*b* fragt nach der Summe von f über alle passenden Zeichenketten, wobei * für einen der beiden Buchstaben steht. Ohne * wird f nachgeschlagen.</translation>
    </message>
    <message>
        <source>f is 1 or -1 for every string of a and b. A pattern such as a*b* asks for the sum of f over all strings that match it, modulo the number of values (8 in the quick preset, where -1 is 7); * stands for either letter. Without *, f is looked up.</source>
        <translation>f ist für jede Zeichenkette aus a und b 1 oder -1. Ein Muster wie a*b* fragt nach der Summe von f über alle passenden Zeichenketten, modulo der Zahl der Werte (8 in der Vorgabe quick, wo -1 gleich 7 ist); * steht für einen der beiden Buchstaben. Ohne * wird f nachgeschlagen.</translation>
    </message>
    <message>
        <source>type σ^k(x), for example s^5(a), with k below {} and x from a to {}</source>
        <translation>tippen Sie σ^k(x), etwa s^5(a), mit k unter {} und x von a bis {}</translation>
    </message>
    <message>
        <source>type {} characters, each {}, {} or *, for example {}</source>
        <translation>tippen Sie {} Zeichen, jedes {}, {} oder *, etwa {}</translation>
    </message>
    <message>
        <source>type {} or {}</source>
        <translation>tippen Sie {} oder {}</translation>
    </message>
    <message>
        <source>type any question; [p3] or [p3-5] in it points to paragraphs of the document</source>
        <translation>tippen Sie eine beliebige Frage; [p3] oder [p3-5] darin zeigt auf Absätze des Dokuments</translation>
    </message>
    <message>
        <source>“{}” is not a question of this task: {}</source>
        <translation>„{}“ ist keine Frage dieser Aufgabe: {}</translation>
    </message>
    <message>
        <source>{} takes {} arguments, not {}</source>
        <translation>{} nimmt {} Argumente, nicht {}</translation>
    </message>
    <message>
        <source>“{}” does not fit here: expected one of {}</source>
        <translation>„{}“ passt hier nicht: erwartet wird eines von {}</translation>
    </message>
    <message>
        <source>“{}” is not an answer: expected a number from {} to {}, or idk</source>
        <translation>„{}“ ist keine Antwort: erwartet wird eine Zahl von {} bis {} oder idk</translation>
    </message>
    <message>
        <source>the exponent {} is too large: this session asks for exponents below {}</source>
        <translation>der Exponent {} ist zu groß: in dieser Sitzung liegen Exponenten unter {}</translation>
    </message>
    <message>
        <source>“{}” is not an object of this session: the objects are a to {}</source>
        <translation>„{}“ ist kein Ding dieser Sitzung: es gibt a bis {}</translation>
    </message>
    <message>
        <source>“{}” is not a fact of this task; a fact reads like “{}”</source>
        <translation>„{}“ ist kein Fakt dieser Aufgabe; ein Fakt liest sich wie „{}“</translation>
    </message>
    <message>
        <source>a context of this task has 1 to {} facts, one a line, not {}</source>
        <translation>ein Kontext dieser Aufgabe hat 1 bis {} Fakten, einen je Zeile, nicht {}</translation>
    </message>
    <message>
        <source>question {} was not shown yet; look at it before you approve it</source>
        <translation>Frage {} wurde noch nicht gezeigt; sehen Sie sie an, bevor Sie sie billigen</translation>
    </message>
    <message>
        <source>question {} has no proposal to approve</source>
        <translation>Frage {} hat keinen Vorschlag, den man billigen könnte</translation>
    </message>
    <message>
        <source>question {} has no proposal to reject</source>
        <translation>Frage {} hat keinen Vorschlag, den man ablehnen könnte</translation>
    </message>
    <message>
        <source>question {} was not rejected; reject its answer first, and say why</source>
        <translation>Frage {} wurde nicht abgelehnt; lehnen Sie erst ihre Antwort ab und sagen Sie, warum</translation>
    </message>
    <message>
        <source>no approved rule fits {}</source>
        <translation>keine gebilligte Regel passt auf {}</translation>
    </message>
    <message>
        <source>H′ may not act yet: say in the H′ tab how often it has to move as H does</source>
        <translation>H′ darf noch nicht handeln: legen Sie auf der Karte H′ fest, wie oft seine Züge die von H sein müssen</translation>
    </message>
    <message>
        <source>no language model helps in this session</source>
        <translation>in dieser Sitzung hilft kein Sprachmodell</translation>
    </message>
    <message>
        <source>nobody works on question {} who could be stopped</source>
        <translation>an Frage {} arbeitet niemand, den man anhalten könnte</translation>
    </message>
    <message>
        <source>nothing about question {} is stale</source>
        <translation>an Frage {} ist nichts veraltet</translation>
    </message>
    <message>
        <source>there is nothing to undo</source>
        <translation>es gibt nichts zurückzunehmen</translation>
    </message>
    <message>
        <source>there is nothing to redo</source>
        <translation>es gibt nichts zu wiederholen</translation>
    </message>
    <message>
        <source>question {} has subquestions already; go on with them, or ask it anew</source>
        <translation>Frage {} hat schon Teilfragen; machen Sie mit ihnen weiter oder stellen Sie sie neu</translation>
    </message>
    <message>
        <source>question {} is being worked on</source>
        <translation>an Frage {} wird gearbeitet</translation>
    </message>
    <message>
        <source>question {} was withdrawn; redo brings it back</source>
        <translation>Frage {} wurde zurückgezogen; Wiederholen bringt sie zurück</translation>
    </message>
    <message>
        <source>question {} was withdrawn</source>
        <translation>Frage {} wurde zurückgezogen</translation>
    </message>
    <message>
        <source>question {} is {} already; subquestions come before the answer</source>
        <translation>Frage {} ist schon: {}; Teilfragen kommen vor der Antwort</translation>
    </message>
    <message>
        <source>the budget of question {} is used up; answer it with what you know</source>
        <translation>das Budget von Frage {} ist aufgebraucht; beantworten Sie sie mit dem, was Sie wissen</translation>
    </message>
    <message>
        <source>guidelines have words; write some, or leave those there are</source>
        <translation>Richtlinien haben Worte; schreiben Sie welche oder lassen Sie die alten</translation>
    </message>
    <message>
        <source>a rule reads: question → subquestion; subquestion; = answer</source>
        <translation>eine Regel liest sich: Frage → Teilfrage; Teilfrage; = Antwort</translation>
    </message>
    <message>
        <source>in the question each variable stands at its own place: x0 first, then x1, and so on</source>
        <translation>in der Frage steht jede Variable an ihrem Platz: erst x0, dann x1 und so fort</translation>
    </message>
    <message>
        <source>debate {} was ruled on already; undo that first</source>
        <translation>über Debatte {} wurde schon geurteilt; nehmen Sie das erst zurück</translation>
    </message>
    <message>
        <source>both sides of debate {} say the same; there is nothing to rule on</source>
        <translation>beide Seiten der Debatte {} sagen dasselbe; es gibt nichts zu urteilen</translation>
    </message>
    <message>
        <source>{} is looked up; there is nothing to debate</source>
        <translation>{} wird nachgeschlagen; es gibt nichts zu debattieren</translation>
    </message>
    <message>
        <source>only a primitive question can be looked up; this debate came down to a step of H</source>
        <translation>nur eine Elementarfrage lässt sich nachschlagen; diese Debatte lief auf einen Schritt von H hinaus</translation>
    </message>
    <message>
        <source>only a debate in which somebody ruled between two answers can be held again, swapped</source>
        <translation>nur eine Debatte, in der jemand zwischen zwei Antworten urteilte, lässt sich vertauscht wiederholen</translation>
    </message>
    <message>
        <source>answers in words are debated by a language model; press D at a question that has one</source>
        <translation>Antworten in Worten debattiert ein Sprachmodell; drücken Sie D bei einer Frage, die eine hat</translation>
    </message>
    <message>
        <source>A_{} helps already</source>
        <translation>A_{} hilft schon</translation>
    </message>
    <message>
        <source>A_{} does not pass the gate: {}. Write down why it should help all the same</source>
        <translation>A_{} besteht das Tor nicht: {}. Schreiben Sie auf, warum er trotzdem helfen soll</translation>
    </message>
    <message>
        <source>of {} decisions of H it answers {} as H did; the one before it {}</source>
        <translation>von {} Entscheidungen von H beantwortet er {} wie H; der vor ihm {}</translation>
    </message>
    <message>
        <source>agreement with its teacher ≥ {} (n = {}; asked for: {})</source>
        <translation>Übereinstimmung mit dem Lehrer ≥ {} (n = {}; nötig: {})</translation>
    </message>
    <message>
        <source>truth, all</source>
        <translation>Wahrheit, alle</translation>
    </message>
    <message>
        <source>truth, low</source>
        <translation>Wahrheit, niedrige</translation>
    </message>
    <message>
        <source>guessing</source>
        <translation>Raten</translation>
    </message>
    <message>
        <source>A_0 alone</source>
        <translation>A_0 allein</translation>
    </message>
    <message>
        <source>bisection</source>
        <translation>Halbierung</translation>
    </message>
    <message>
        <source>cross-examination</source>
        <translation>Kreuzverhör</translation>
    </message>
    <message>
        <source>prover-estimator</source>
        <translation>Beweiser und Schätzer</translation>
    </message>
    <message>
        <source>speech</source>
        <translation>Rede</translation>
    </message>
    <message>
        <source>too few debates for costs against tree size: {} of at least {} that went down a tree, {} of at least {} different sizes</source>
        <translation>zu wenige Debatten für Kosten nach Baumgröße: {} von mindestens {}, die einen Baum hinabgingen, {} von mindestens {} verschiedenen Größen</translation>
    </message>
    <message>
        <source>independent</source>
        <translation>unabhängig</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>fest</translation>
    </message>
    <message>
        <source>lazy</source>
        <translation>faul</translation>
    </message>
    <message>
        <source>adversarial</source>
        <translation>bösartig</translation>
    </message>
    <message>
        <source>there are no decisions of H to hold it against</source>
        <translation>es gibt noch keine Entscheidungen von H zum Vergleich</translation>
    </message>
    <message>
        <source>H agreed with {} of {} answers that were looked at (at least {}); {} are asked for</source>
        <translation>H stimmte {} von {} Antworten in Stichproben zu (mindestens {}); nötig sind {}</translation>
    </message>
    <message>
        <source>H agreed with {} of {} answers that were looked at; {} are asked for</source>
        <translation>H stimmte {} von {} Antworten in Stichproben zu; nötig sind {}</translation>
    </message>
    <message>
        <source>A_{} was not trained, so there is nothing to judge</source>
        <translation>A_{} wurde nicht trainiert, also gibt es nichts zu beurteilen</translation>
    </message>
    <message>
        <source>A_0 was not trained, so there is nothing to check</source>
        <translation>A_0 wurde nicht trainiert, also gibt es nichts zu prüfen</translation>
    </message>
    <message>
        <source>there is no assistant {} in this session</source>
        <translation>in dieser Sitzung gibt es keinen Assistenten {}</translation>
    </message>
    <message>
        <source>A_{} (assistant {}) was not promoted; promote it instead</source>
        <translation>A_{} (Assistent {}) wurde nicht befördert; befördern Sie ihn stattdessen</translation>
    </message>
    <message>
        <source>a training is under way or waits to be resumed; finish or discard it first</source>
        <translation>ein Training läuft oder wartet auf Fortsetzung; beenden oder verwerfen Sie es erst</translation>
    </message>
    <message>
        <source>a training that began with these examples is under way or waits; finish or discard it first</source>
        <translation>ein Training, das mit diesen Beispielen begann, läuft oder wartet; beenden oder verwerfen Sie es erst</translation>
    </message>
    <message>
        <source>no assistant on the way to the one that helps rests on question {}; evicting is enough</source>
        <translation>kein Assistent auf dem Weg zum helfenden beruht auf Frage {}; Entfernen genügt</translation>
    </message>
    <message>
        <source>controls are compared with what was distilled; distil first</source>
        <translation>Kontrollen werden mit Destilliertem verglichen; destillieren Sie zuerst</translation>
    </message>
    <message>
        <source>training stopped: {}; it can go on from its last checkpoint</source>
        <translation>das Training hielt an: {}; es kann vom letzten Zwischenstand weitergehen</translation>
    </message>
    <message>
        <source>there is nothing to learn yet: approve the answers to some questions first</source>
        <translation>es gibt noch nichts zu lernen: billigen Sie erst die Antworten auf einige Fragen</translation>
    </message>
    <message>
        <source>no rule plays H yet: split two questions alike, then approve the rule in the Macros tab</source>
        <translation>noch spielt keine Regel H: zerlegen Sie zwei Fragen gleich und billigen Sie dann die Regel auf der Karte Makros</translation>
    </message>
    <message>
        <source>H&apos; learns from your decisions alone, and there are none yet: split some questions and answer them first</source>
        <translation>H&apos; lernt nur aus Ihren Entscheidungen, und es gibt noch keine: zerlegen und beantworten Sie erst einige Fragen</translation>
    </message>
    <message>
        <source>there is no H′ beside the present A_n: it is learned along with A_n in sessions where H′ plays H in training</source>
        <translation>neben dem jetzigen A_n gibt es kein H′: es wird mit A_n in Sitzungen gelernt, in denen H′ beim Training H spielt</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>übereingestimmt</translation>
    </message>
    <message>
        <source>stands still</source>
        <translation>steht still</translation>
    </message>
    <message>
        <source>all steps taken</source>
        <translation>alle Schritte getan</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>nothing was distilled yet, so nobody can debate with A_n; run Distil first</source>
        <translation>noch wurde nichts destilliert, also kann niemand mit A_n debattieren; destillieren Sie zuerst</translation>
    </message>
    <message>
        <source>there is no drift to measure: nothing was distilled yet</source>
        <translation>es gibt keine Drift zu messen: noch wurde nichts destilliert</translation>
    </message>
    <message>
        <source>there is nothing to draw: the log holds no call of A_{} that was not audited yet</source>
        <translation>es gibt nichts zu ziehen: das Protokoll enthält keinen ungeprüften Aufruf von A_{}</translation>
    </message>
    <message>
        <source>there is no answered tree to examine; write some wrong roots first, or include your own trees</source>
        <translation>es gibt keinen beantworteten Baum zu untersuchen; ziehen Sie erst falsche Wurzeln oder nehmen Sie Ihre eigenen Bäume dazu</translation>
    </message>
    <message>
        <source>the runs of {} are being made in another window (process {}); stop them there first</source>
        <translation>die Läufe von {} macht gerade ein anderes Fenster (Prozess {}); zuerst dort anhalten</translation>
    </message>
    <message>
        <source>{} is open in another window (process {}); close it there first</source>
        <translation>{} ist in einem anderen Fenster offen (Prozess {}); schließen Sie es dort zuerst</translation>
    </message>
    <message>
        <source>{} is not a session: it holds no session.db</source>
        <translation>{} ist keine Sitzung: es enthält keine session.db</translation>
    </message>
    <message>
        <source>{} is there already and is not empty; choose another folder, or open it</source>
        <translation>{} gibt es schon, und es ist nicht leer; wählen Sie einen anderen Ordner oder öffnen Sie ihn</translation>
    </message>
    <message>
        <source>{} is there already; rename the session first, or choose another folder</source>
        <translation>{} gibt es schon; benennen Sie die Sitzung erst um oder wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>there is a session “{}” in {} already; choose another name</source>
        <translation>eine Sitzung „{}“ gibt es in {} schon; wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>{} is open for reading only</source>
        <translation>{} ist nur zum Lesen offen</translation>
    </message>
    <message>
        <source>{} is not there</source>
        <translation>{} ist nicht da</translation>
    </message>
    <message>
        <source>{} is not a session of Espalier</source>
        <translation>{} ist keine Sitzung von Espalier</translation>
    </message>
    <message>
        <source>{} was made by a newer version of Espalier (its format is {}, this program knows {}); update Espalier to open it</source>
        <translation>{} wurde von einer neueren Fassung von Espalier gemacht (Format {}, dieses Programm kennt {}); bringen Sie Espalier auf den neuen Stand</translation>
    </message>
    <message>
        <source>{} was made by an older version of Espalier; open it for writing once</source>
        <translation>{} wurde von einer älteren Fassung von Espalier gemacht; öffnen Sie es einmal zum Schreiben</translation>
    </message>
    <message>
        <source>the session in {} is damaged: {}</source>
        <translation>die Sitzung in {} ist beschädigt: {}</translation>
    </message>
    <message>
        <source>the session in {} cannot be written or read: {}</source>
        <translation>die Sitzung in {} lässt sich nicht schreiben oder lesen: {}</translation>
    </message>
    <message>
        <source>the checkpoint {} of A_{} is missing</source>
        <translation>der Zwischenstand {} von A_{} fehlt</translation>
    </message>
    <message>
        <source>the checkpoint {} is damaged: its contents are not what was written</source>
        <translation>der Zwischenstand {} ist beschädigt: sein Inhalt ist nicht, was geschrieben wurde</translation>
    </message>
    <message>
        <source>certified: drift ≤ {}, {} audits</source>
        <translation>zertifiziert: Drift ≤ {}, {} Audits</translation>
    </message>
    <message>
        <source>nothing is certified</source>
        <translation>nichts ist zertifiziert</translation>
    </message>
    <message>
        <source>nothing: every bound is vacuous</source>
        <translation>nichts: jede Schranke ist leer</translation>
    </message>
    <message>
        <source>errors in the whole tree</source>
        <translation>Fehler im ganzen Baum</translation>
    </message>
    <message>
        <source>recursion with leak 1</source>
        <translation>Rekursion mit Leck 1</translation>
    </message>
    <message>
        <source>recursion with measured leak</source>
        <translation>Rekursion mit gemessenem Leck</translation>
    </message>
    <message>
        <source>certified: {}</source>
        <translation>zertifiziert: {}</translation>
    </message>
    <message>
        <source>not certified at {}: {}</source>
        <translation>nicht zertifiziert bei {}: {}</translation>
    </message>
    <message>
        <source>A_{}: {} is not bounded yet: none of the {} audits that were drawn has a verdict</source>
        <translation>A_{}: {} ist noch nicht beschränkt: keines der {} gezogenen Audits hat ein Urteil</translation>
    </message>
    <message>
        <source>A_{}: {} is not bounded yet: {} of the {} audits that were fixed beforehand are done</source>
        <translation>A_{}: {} ist noch nicht beschränkt: {} der {} vorher festgelegten Audits sind getan</translation>
    </message>
    <message>
        <source>A_{}: {} has no bound (vacuous), {} audits ({})</source>
        <translation>A_{}: {} hat keine Schranke (leer), {} Audits ({})</translation>
    </message>
    <message>
        <source>A_{}: {} ≤ {} at {} %, {} audits ({})</source>
        <translation>A_{}: {} ≤ {} bei {} %, {} Audits ({})</translation>
    </message>
    <message>
        <source>drift</source>
        <translation>Drift</translation>
    </message>
    <message>
        <source>taking it that H catches every error</source>
        <translation>angenommen, H findet jeden Fehler</translation>
    </message>
    <message>
        <source>written trees</source>
        <translation>geschriebene Bäume</translation>
    </message>
    <message>
        <source>being measured</source>
        <translation>bei der Messung</translation>
    </message>
    <message>
        <source>helping to train the next one</source>
        <translation>als Helfer beim nächsten Training</translation>
    </message>
    <message>
        <source>taking it that H catches every error; {} clean ones more, {} min, bring what H flags to {}</source>
        <translation>angenommen, H findet jeden Fehler; {} fehlerfreie mehr, {} min, bringen das von H Beanstandete auf {}</translation>
    </message>
    <message>
        <source>H flags ≤ {} and catches ≥ {} of {} seeded errors</source>
        <translation>H beanstandet ≤ {} und findet ≥ {} von {} gesetzten Fehlern</translation>
    </message>
    <message>
        <source>H flags ≤ {} and catches ≥ {} of {} seeded errors; {} clean ones more, {} min, bring what H flags to {}</source>
        <translation>H beanstandet ≤ {} und findet ≥ {} von {} gesetzten Fehlern; {} fehlerfreie mehr, {} min, bringen das Beanstandete auf {}</translation>
    </message>
    <message>
        <source>highest height within budget: {}. Needed, there and at all heights below: agreement ≥ {}, drift ≤ {}</source>
        <translation>größte Höhe im Budget: {}. Nötig, dort und auf allen Höhen darunter: Übereinstimmung ≥ {}, Drift ≤ {}</translation>
    </message>
    <message>
        <source>{} of {}, with {}. Height {} does not pass: {}</source>
        <translation>{} von {}, mit {}. Höhe {} besteht nicht: {}</translation>
    </message>
    <message>
        <source>“{}” does not fit here: expected a number from {} to {}</source>
        <translation>„{}“ passt hier nicht: erwartet wird eine Zahl von {} bis {}</translation>
    </message>
    <message>
        <source>“{}” does not fit here: expected a letter from {} to {}</source>
        <translation>„{}“ passt hier nicht: erwartet wird ein Buchstabe von {} bis {}</translation>
    </message>
    <message>
        <source>“{}” does not fit here: expected letters from {} to {}</source>
        <translation>„{}“ passt hier nicht: erwartet werden Buchstaben von {} bis {}</translation>
    </message>
    <message>
        <source>“{}” does not fit here: expected a number from {} to {}, or {}</source>
        <translation>„{}“ passt hier nicht: erwartet wird eine Zahl von {} bis {} oder {}</translation>
    </message>
    <message>
        <source>“{}” does not fit here: expected a letter from {} to {}, or {}</source>
        <translation>„{}“ passt hier nicht: erwartet wird ein Buchstabe von {} bis {} oder {}</translation>
    </message>
    <message>
        <source>“{}” does not fit here: expected letters from {} to {}, or {}</source>
        <translation>„{}“ passt hier nicht: erwartet werden Buchstaben von {} bis {} oder {}</translation>
    </message>
    <message>
        <source>“{}” does not fit here: expected a number from {} to {}, a letter from {} to {}, or {}</source>
        <translation>„{}“ passt hier nicht: erwartet wird eine Zahl von {} bis {}, ein Buchstabe von {} bis {} oder {}</translation>
    </message>
    <message>
        <source>“{}” does not fit here: expected a number from {} to {}, letters from {} to {}, or {}</source>
        <translation>„{}“ passt hier nicht: erwartet werden eine Zahl von {} bis {}, Buchstaben von {} bis {} oder {}</translation>
    </message>
    <message>
        <source>{} → {}, answer {}</source>
        <translation>{} → {}, Antwort {}</translation>
    </message>
    <message>
        <source>{} with k from {} to {}</source>
        <translation>{} mit k von {} bis {}</translation>
    </message>
    <message>
        <source>{} with k = {}</source>
        <translation>{} mit k = {}</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>gefragt</translation>
    </message>
    <message>
        <source>answered otherwise</source>
        <translation>anders beantwortet</translation>
    </message>
    <message>
        <source>put again</source>
        <translation>noch einmal gestellt</translation>
    </message>
    <message>
        <source>passed over</source>
        <translation>übergangen</translation>
    </message>
    <message>
        <source>taken over</source>
        <translation>übernommen</translation>
    </message>
    <message>
        <source>amplified one step</source>
        <translation>um einen Schritt amplifiziert</translation>
    </message>
    <message>
        <source>handed to the scripted H</source>
        <translation>dem Skript-H übergeben</translation>
    </message>
    <message>
        <source>handed to the macros</source>
        <translation>den Makros übergeben</translation>
    </message>
    <message>
        <source>handed to H′</source>
        <translation>H′ übergeben</translation>
    </message>
    <message>
        <source>combined by the model</source>
        <translation>vom Modell zusammengefügt</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>recomputed</source>
        <translation>neu gerechnet</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>done again</source>
        <translation>wiederholt</translation>
    </message>
    <message>
        <source>ruled on by debate</source>
        <translation>in einer Debatte beurteilt</translation>
    </message>
    <message>
        <source>ruled on again by debate</source>
        <translation>in einer Debatte noch einmal beurteilt</translation>
    </message>
    <message>
        <source>you:</source>
        <translation>Sie:</translation>
    </message>
    <message>
        <source>1 more question changed</source>
        <translation>1 weitere Frage geändert</translation>
    </message>
    <message>
        <source>{} more questions changed</source>
        <translation>{} weitere Fragen geändert</translation>
    </message>
    <message>
        <source>agreement with its teacher ≥ {} (n = {}; an open gate asks for none)</source>
        <translation>Übereinstimmung mit seinem Lehrer ≥ {} (n = {}; ein offenes Tor verlangt keine)</translation>
    </message>
    <message>
        <source>H agreed with {} of {} answers that were looked at (at least {}); an open gate asks for none</source>
        <translation>H stimmte {} von {} angesehenen Antworten zu (mindestens {}); ein offenes Tor verlangt keine</translation>
    </message>
    <message>
        <source>H has looked at none of its answers; {} are asked for</source>
        <translation>H hat keine seiner Antworten angesehen; verlangt sind {}</translation>
    </message>
    <message>
        <source>H has looked at none of its answers; an open gate asks for none</source>
        <translation>H hat keine seiner Antworten angesehen; ein offenes Tor verlangt keine</translation>
    </message>
    <message>
        <source>answers that H gave or approved, given alike by it: {} of {}; by the one before it: {} of {}</source>
        <translation>Antworten, die H gab oder billigte und die er ebenso gibt: {} von {}; der vor ihm: {} von {}</translation>
    </message>
    <message>
        <source>there are no answers of H to hold it against</source>
        <translation>es gibt keine Antworten von H, an denen er zu messen wäre</translation>
    </message>
    <message>
        <source>{} is open in another window (process {})</source>
        <translation>{} ist in einem anderen Fenster geöffnet (Prozess {})</translation>
    </message>
    <message>
        <source>certified: drift ≤ {} (root audit: {} of {} answers differ)</source>
        <translation>zertifiziert: Drift ≤ {} (Wurzelaudit: {} von {} Antworten weichen ab)</translation>
    </message>
    <message>
        <source>certified: drift ≤ {} (path audit: {} of {} answers differ)</source>
        <translation>zertifiziert: Drift ≤ {} (Pfadaudit: {} von {} Antworten weichen ab)</translation>
    </message>
    <message>
        <source>Every audit draws fresh questions of its own, so the counts of two audits may differ</source>
        <translation>Jedes Audit zieht eigene frische Fragen, deshalb können die Zahlen zweier Audits verschieden sein</translation>
    </message>
    <message>
        <source>path audit</source>
        <translation>Pfadaudit</translation>
    </message>
    <message>
        <source>audit by height</source>
        <translation>Audit nach Höhe</translation>
    </message>
    <message>
        <source>charts by round</source>
        <translation>Diagramme nach Runden</translation>
    </message>
    <message>
        <source>{} questions for each assistant</source>
        <translation>{} Fragen für jeden Assistenten</translation>
    </message>
    <message>
        <source>{} questions of each height</source>
        <translation>{} Fragen jeder Höhe</translation>
    </message>
    <message>
        <source>{} questions, and one subquestion of each at every step down</source>
        <translation>{} Fragen und von jeder auf jeder Stufe hinab eine Teilfrage</translation>
    </message>
    <message>
        <source>{} held out and {} at the root for each assistant, {} a height</source>
        <translation>{} zurückgehaltene und {} an der Wurzel für jeden Assistenten, {} je Höhe</translation>
    </message>
    <message>
        <source>A_n against H with undistilled help: drift</source>
        <translation>A_n gegen H mit undestillierter Hilfe: Drift</translation>
    </message>
    <message>
        <source>A_n against its teacher: ε, subquestions m, leak λ</source>
        <translation>A_n gegen seinen Lehrer: ε, Teilfragen m, Leck λ</translation>
    </message>
    <message>
        <source>the newest assistant against its teacher, and against H with undistilled help: the release rule</source>
        <translation>der neueste Assistent gegen seinen Lehrer und gegen H mit undestillierter Hilfe: die Freigaberegel</translation>
    </message>
    <message>
        <source>A_n against its teacher, beside what it was asked in your trees: the tab Rounds</source>
        <translation>A_n gegen seinen Lehrer, neben dem, was er in Ihren Bäumen gefragt wurde: der Reiter „Runden“</translation>
    </message>
    <message>
        <source>the teacher of {} asked A_0 nothing but facts, which are looked up and not counted: m = 0.00</source>
        <translation>der Lehrer von {} fragte A_0 nur nach Fakten, die nachgeschlagen und nicht gezählt werden: m = 0.00</translation>
    </message>
    <message>
        <source>the teacher of {} was told nothing wrong in the path audit, so no leak can be measured there (–), and 1, the worst, is taken as its bound</source>
        <translation>dem Lehrer von {} wurde im Pfadaudit nichts Falsches gesagt, also lässt sich dort kein Leck messen (–), und 1, das Schlimmste, gilt als seine Schranke</translation>
    </message>
    <message>
        <source>below {} nothing was distilled, so the bounds by whole tree, leak 1 and measured leak all come down to its ε in the path audit, ≤ {}</source>
        <translation>unter {} wurde nichts destilliert, also sind die Schranken durch ganzen Baum, Leck 1 und gemessenes Leck alle sein ε im Pfadaudit, ≤ {}</translation>
    </message>
    <message>
        <source>highest height within budget: {}. Needed, there and at all heights below: agreement ≥ {}, drift ≤ {}. Counted in the audit by height, {} questions each</source>
        <translation>größte Höhe im Budget: {}. Nötig dort und auf allen Höhen darunter: Übereinstimmung ≥ {}, Drift ≤ {}. Gezählt im Audit nach Höhe, je {} Fragen</translation>
    </message>
    <message>
        <source>{} of {}, with {}</source>
        <translation>{} von {}, mit {}</translation>
    </message>
    <message>
        <source>none. Height {} does not pass: {}</source>
        <translation>keine. Höhe {} besteht nicht: {}</translation>
    </message>
    <message>
        <source>agreement with its teacher ≥ {} ({} of {}), drift ≤ {} ({} of {})</source>
        <translation>Übereinstimmung mit dem Lehrer ≥ {} ({} von {}), Drift ≤ {} ({} von {})</translation>
    </message>
    <message>
        <source>agreement with its teacher ≥ {} ({} of {}), drift {}</source>
        <translation>Übereinstimmung mit dem Lehrer ≥ {} ({} von {}), Drift {}</translation>
    </message>
    <message>
        <source>highest height within budget: this report is from before it was measured; measure again</source>
        <translation>größte Höhe im Budget: dieser Bericht ist älter als diese Messung; messen Sie noch einmal</translation>
    </message>
    <message>
        <source>highest height within budget: none can be named, since questions do not show how deep they go</source>
        <translation>größte Höhe im Budget: keine lässt sich nennen, da man Fragen ihre Tiefe nicht ansieht</translation>
    </message>
    <message>
        <source>About {} audits, {} ({}). No bound comes of them.</source>
        <translation>Etwa {} Audits, {} ({}). Eine Schranke ergeben sie nicht.</translation>
    </message>
    <message>
        <source>Measure drift first: how many questions an audit of a path stands for is taken from there.</source>
        <translation>Messen Sie erst die Drift: daraus ergibt sich, für wie viele Fragen ein Pfadaudit steht.</translation>
    </message>
    <message>
        <source>All {} claims that were declared are made; drawing would be refused.</source>
        <translation>Alle {} angekündigten Aussagen sind gemacht; das Ziehen würde verweigert.</translation>
    </message>
    <message>
        <source>{} audits, {} ({}); if none differs: {}. For {} ≤ {}: {} audits, {}, and none that differs.</source>
        <translation>{} Audits, {} ({}); weicht keines ab: {}. Für {} ≤ {}: {} Audits, {}, und keines, das abweicht.</translation>
    </message>
    <message>
        <source>{} audits, {} ({}); if none differs: {}.</source>
        <translation>{} Audits, {} ({}); weicht keines ab: {}.</translation>
    </message>
    <message>
        <source>{} roots: {}</source>
        <translation>{} Wurzeln: {}</translation>
    </message>
    <message>
        <source>{} roots, {}</source>
        <translation>{} Wurzeln, {}</translation>
    </message>
    <message>
        <source>{} s each, your median</source>
        <translation>je {} s, Ihr Median</translation>
    </message>
    <message>
        <source>{} s each, assumed</source>
        <translation>je {} s, angenommen</translation>
    </message>
    <message>
        <source>still no bound (vacuous)</source>
        <translation>noch keine Schranke (leer)</translation>
    </message>
    <message>
        <source>{} ≤ {} at {} %</source>
        <translation>{} ≤ {} bei {} %</translation>
    </message>
    <message>
        <source>{} hours</source>
        <translation>{} Stunden</translation>
    </message>
    <message>
        <source>H′ is not shown to move as H does in {} of any moves ({} tried): all of them come to you</source>
        <translation>von H′ ist nicht gezeigt, dass es bei {} irgendwelcher Züge wie H zieht ({} geprüft): alle kommen zu Ihnen</translation>
    </message>
    <message>
        <source>H′ acts where it is at least {} sure, which was so on {} of {} fresh moves. There it moved as H in {} of {}: at least {}, at {} confidence. The rest comes to you</source>
        <translation>H′ handelt, wo es mindestens zu {} sicher ist; das war so bei {} von {} neuen Zügen. Dort zog es in {} von {} wie H: mindestens {}, bei {} Konfidenz. Der Rest kommt zu Ihnen</translation>
    </message>
    <message>
        <source>The audited roots were drawn at random: fresh contexts, questions of the greatest height that the last assistant was taught.</source>
        <translation>Die geprüften Wurzeln wurden zufällig gezogen: neue Kontexte, Fragen der größten Höhe, die dem letzten Assistenten gelehrt wurde.</translation>
    </message>
    <message>
        <source>Two answers differ where their tokens differ; nobody had to judge.</source>
        <translation>Zwei Antworten weichen ab, wo ihre Zeichen abweichen; niemand musste urteilen.</translation>
    </message>
    <message>
        <source>The reference is H with the undistilled assistant, not the truth; errors that H makes are not in these numbers. H is played {}.</source>
        <translation>Maßstab ist H mit dem undestillierten Assistenten, nicht die Wahrheit; Fehler, die H macht, stecken nicht in diesen Zahlen. H wird gespielt: {}.</translation>
    </message>
    <message>
        <source>The bounds hold for questions like those; another distribution needs other audits.</source>
        <translation>Die Schranken gelten für solche Fragen; eine andere Verteilung braucht andere Audits.</translation>
    </message>
    <message>
        <source>They are about the average: they say nothing about rare or adversarial questions.</source>
        <translation>Sie betreffen den Durchschnitt: über seltene oder bösartige Fragen sagen sie nichts.</translation>
    </message>
    <message>
        <source>Where no wrong subanswer was met, or trees are too large to be built, a leak of 1 is assumed.</source>
        <translation>Wo keine falsche Teilantwort vorkam oder Bäume zu groß zum Bauen sind, wird ein Leck von 1 angenommen.</translation>
    </message>
    <message>
        <source>Calls are stateless: the same question on the same context gets the same answer.</source>
        <translation>Aufrufe sind zustandslos: dieselbe Frage im selben Kontext bekommt dieselbe Antwort.</translation>
    </message>
    <message>
        <source>Step n of the line spends {} of the chance of failing, in {} equal parts: all bounds hold together.</source>
        <translation>Schritt n der Linie verbraucht {} der Irrtumswahrscheinlichkeit, in {} gleichen Teilen: alle Schranken gelten zusammen.</translation>
    </message>
    <message>
        <source>One network learned from H with its own help: it is audited height by height, against H with its help one below.</source>
        <translation>Ein Netz lernte von H mit seiner eigenen Hilfe: es wird Höhe für Höhe geprüft, gegen H mit seiner Hilfe eine Höhe tiefer.</translation>
    </message>
    <message>
        <source>by a script</source>
        <translation>von einem Skript</translation>
    </message>
    <message>
        <source>by H&apos;, as it was when each A_n was made</source>
        <translation>von H&apos;, wie es war, als A_n entstand</translation>
    </message>
    <message>
        <source>by the rules that played then</source>
        <translation>von den Regeln, die damals spielten</translation>
    </message>
    <message>
        <source>by a script that errs</source>
        <translation>von einem Skript, das irrt</translation>
    </message>
    <message>
        <source>Drift budget</source>
        <translation>Driftbudget</translation>
    </message>
    <message>
        <source>iteration n of A_n</source>
        <translation>Iteration n von A_n</translation>
    </message>
    <message>
        <source>iteration</source>
        <translation>Iteration</translation>
    </message>
    <message>
        <source>height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>answers that differ from undistilled H</source>
        <translation>abweichend vom undestillierten H</translation>
    </message>
    <message>
        <source>answers that differ</source>
        <translation>abweichende Antworten</translation>
    </message>
    <message>
        <source>bound: leak 1</source>
        <translation>Schranke: Leck 1</translation>
    </message>
    <message>
        <source>bound: measured leak</source>
        <translation>Schranke: gemessenes Leck</translation>
    </message>
    <message>
        <source>bound: root audit</source>
        <translation>Schranke: Wurzelaudit</translation>
    </message>
    <message>
        <source>measured at the root</source>
        <translation>an der Wurzel gemessen</translation>
    </message>
    <message>
        <source>estimate: measured leak</source>
        <translation>Schätzung: gemessenes Leck</translation>
    </message>
    <message>
        <source>product (no bound)</source>
        <translation>Produkt (keine Schranke)</translation>
    </message>
    <message>
        <source>budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>H&apos;s own noise: flips {}, n = {}</source>
        <translation>Hs eigenes Rauschen: {} Wechsel, n = {}</translation>
    </message>
    <message>
        <source>H flips ≤ {}, n = {}</source>
        <translation>H wechselt ≤ {}, n = {}</translation>
    </message>
    <message>
        <source>teacher asked twice: {} differ</source>
        <translation>Lehrer zweimal gefragt: {} weichen ab</translation>
    </message>
    <message>
        <source>all bounds together at {}; measured on roots as hard as each A_n was taught, up to {} (n = {} each); the product holds only if no error multiplies (m·λ ≤ 1)</source>
        <translation>alle Schranken zusammen bei {}; gemessen an Wurzeln, so schwer wie jedem A_n gelehrt, bis {} (n = je {}); das Produkt gilt nur, wenn kein Fehler sich vermehrt (m·λ ≤ 1)</translation>
    </message>
    <message>
        <source>all bounds together at {}{}; the product holds only if no error multiplies (m·λ ≤ 1)</source>
        <translation>alle Schranken zusammen bei {}{}; das Produkt gilt nur, wenn kein Fehler sich vermehrt (m·λ ≤ 1)</translation>
    </message>
    <message>
        <source>vacuous from some iteration on, and not drawn there: {}</source>
        <translation>ab einer Iteration leer und dort nicht gezeichnet: {}</translation>
    </message>
    <message>
        <source>ε: A_n against its teacher H + A_{n-1}</source>
        <translation>ε: A_n gegen seinen Lehrer H + A_{n-1}</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>on what it was asked</source>
        <translation>an dem, was gefragt wurde</translation>
    </message>
    <message>
        <source>at the root</source>
        <translation>an der Wurzel</translation>
    </message>
    <message>
        <source>whiskers: upper bounds that hold at every look, together</source>
        <translation>Balken: obere Schranken, die zusammen bei jedem Blick gelten</translation>
    </message>
    <message>
        <source>ε by iteration and height</source>
        <translation>ε nach Iteration und Höhe</translation>
    </message>
    <message>
        <source>share that differs from the teacher, and its upper bound; grey: fewer than {} answers of the teacher</source>
        <translation>Anteil, der vom Lehrer abweicht, und seine obere Schranke; grau: weniger als {} Antworten des Lehrers</translation>
    </message>
    <message>
        <source>{} asked</source>
        <translation>{} gefragt</translation>
    </message>
    <message>
        <source>Three gaps</source>
        <translation>Drei Lücken</translation>
    </message>
    <message>
        <source>share of all questions</source>
        <translation>Anteil aller Fragen</translation>
    </message>
    <message>
        <source>amplification gain</source>
        <translation>Gewinn durch Verstärkung</translation>
    </message>
    <message>
        <source>distillation loss</source>
        <translation>Verlust durch Destillation</translation>
    </message>
    <message>
        <source>cumulative drift</source>
        <translation>aufgelaufene Drift</translation>
    </message>
    <message>
        <source>Teacher and student against the truth</source>
        <translation>Lehrer und Schüler gegen die Wahrheit</translation>
    </message>
    <message>
        <source>What your minutes buy</source>
        <translation>Was Ihre Minuten bringen</translation>
    </message>
    <message>
        <source>minutes of H</source>
        <translation>Minuten von H</translation>
    </message>
    <message>
        <source>upper bound on ε</source>
        <translation>obere Schranke von ε</translation>
    </message>
    <message>
        <source>bound on ε</source>
        <translation>Schranke von ε</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>if errors go on at the present rate</source>
        <translation>wenn Fehler im jetzigen Maß weitergehen</translation>
    </message>
    <message>
        <source>wrong roots that a repair turns right, shared among their sources</source>
        <translation>falsche Wurzeln, die eine Reparatur richtig macht, auf ihre Ursachen verteilt</translation>
    </message>
    <message>
        <source>{} · {} · height {}</source>
        <translation>{} · {} · Höhe {}</translation>
    </message>
    <message>
        <source>{} of {} (nodes: {})</source>
        <translation>{} von {} (Knoten: {})</translation>
    </message>
    <message>
        <source>{} wrong roots among {} trees, held against {}</source>
        <translation>{} falsche Wurzeln in {} Bäumen, gemessen an: {}</translation>
    </message>
    <message>
        <source>{} wrong roots among {} trees, held against {}; {} unexplained</source>
        <translation>{} falsche Wurzeln in {} Bäumen, gemessen an: {}; {} unerklärt</translation>
    </message>
    <message>
        <source>H + {}, {} levels deep</source>
        <translation>H + {}, {} Ebenen tief</translation>
    </message>
    <message>
        <source>capability</source>
        <translation>Können</translation>
    </message>
    <message>
        <source>distillation</source>
        <translation>Destillation</translation>
    </message>
    <message>
        <source>decomposition</source>
        <translation>Zerlegung</translation>
    </message>
    <message>
        <source>combination</source>
        <translation>Zusammensetzung</translation>
    </message>
    <message>
        <source>judge</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>propagated</source>
        <translation>weitergereicht</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>verdeckt</translation>
    </message>
    <message>
        <source>unexplained</source>
        <translation>unerklärt</translation>
    </message>
    <message>
        <source>the trees of this task are too large to be made one level deeper; hold them against the truth</source>
        <translation>die Bäume dieser Aufgabe sind zu groß, um eine Ebene tiefer gemacht zu werden; messen Sie sie an der Wahrheit</translation>
    </message>
    <message>
        <source>Ceilings</source>
        <translation>Obergrenzen</translation>
    </message>
    <message>
        <source>right answers, anytime intervals at 95 %</source>
        <translation>richtige Antworten, jederzeit gültige Intervalle zu 95 %</translation>
    </message>
    <message>
        <source>A_{} alone</source>
        <translation>A_{} allein</translation>
    </message>
    <message>
        <source>H, true subanswers</source>
        <translation>H, wahre Teilantworten</translation>
    </message>
    <message>
        <source>scripted splitting, true subanswers</source>
        <translation>Skript, wahre Teilantworten</translation>
    </message>
    <message>
        <source>H alone, no facts</source>
        <translation>H allein, ohne Fakten</translation>
    </message>
    <message>
        <source>{} (best constant answer)</source>
        <translation>{} (beste feste Antwort)</translation>
    </message>
    <message>
        <source>Depth needed</source>
        <translation>Nötige Tiefe</translation>
    </message>
    <message>
        <source>levels that H splits, leaves looked up</source>
        <translation>Ebenen, die H zerlegt; Blätter nachgeschlagen</translation>
    </message>
    <message>
        <source>right roots</source>
        <translation>richtige Wurzeln</translation>
    </message>
    <message>
        <source>depth needed: {}</source>
        <translation>nötige Tiefe: {}</translation>
    </message>
    <message>
        <source>not reached with trees that can be built</source>
        <translation>mit Bäumen, die sich bauen lassen, nicht erreicht</translation>
    </message>
    <message>
        <source>{} errors at {}, {} votes</source>
        <translation>{}e Fehler bei {}, {} Stimmen</translation>
    </message>
    <message>
        <source>{} errors at {}</source>
        <translation>{}e Fehler bei {}</translation>
    </message>
    <message>
        <source>right answers</source>
        <translation>richtige Antworten</translation>
    </message>
    <message>
        <source>X alone</source>
        <translation>X allein</translation>
    </message>
    <message>
        <source>passed on</source>
        <translation>weitergereicht</translation>
    </message>
    <message>
        <source>recursion, leak 1</source>
        <translation>Rekursion, Leck 1</translation>
    </message>
    <message>
        <source>seeds: {}, {} steps; {}</source>
        <translation>Startwerte: {}, {} Schritte; {}</translation>
    </message>
    <message>
        <source>X draws its answers</source>
        <translation>X würfelt seine Antworten</translation>
    </message>
    <message>
        <source>X says the most probable answer</source>
        <translation>X sagt die wahrscheinlichste Antwort</translation>
    </message>
    <message>
        <source>{}; kept of the gain: {}</source>
        <translation>{}; vom Gewinn behalten: {}</translation>
    </message>
    <message>
        <source>stalled: the interval of the gain holds 0 at n = {}; {}</source>
        <translation>steht still: das Intervall des Gewinns enthält 0 bei n = {}; {}</translation>
    </message>
    <message>
        <source>accuracy of H + A_{n-1} less that of A_{n-1}, and less that of A_n; paired 95 % intervals</source>
        <translation>Genauigkeit von H + A_{n-1} weniger der von A_{n-1} und weniger der von A_n; gepaarte 95-%-Intervalle</translation>
    </message>
    <message>
        <source>repaired</source>
        <translation>repariert</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>inherited</source>
        <translation>geerbt</translation>
    </message>
    <message>
        <source>new error</source>
        <translation>neuer Fehler</translation>
    </message>
    <message>
        <source>bound: leak 1, bound: measured leak</source>
        <translation>Schranke: Leck 1, Schranke: gemessenes Leck</translation>
    </message>
    <message>
        <source>bound: leak 1, bound: measured leak, bound: root audit</source>
        <translation>Schranke: Leck 1, Schranke: gemessenes Leck, Schranke: Wurzelaudit</translation>
    </message>
    <message>
        <source>ε: A_n against H</source>
        <translation>ε: A_n gegen H</translation>
    </message>
    <message>
        <source>all questions</source>
        <translation>alle Fragen</translation>
    </message>
    <message>
        <source>what H stood behind and A_n was not taught; whiskers: bounds that hold at every look, together</source>
        <translation>wofür H einstand und was A_n nicht lernte; Balken: obere Schranken, die zusammen bei jedem Blick gelten</translation>
    </message>
    <message>
        <source>nothing is certified: A_{} was held against {} answers of H, and {} differ</source>
        <translation>nichts ist zertifiziert: A_{} wurde an {} Antworten von H gemessen, und {} weichen ab</translation>
    </message>
    <message>
        <source>A_{} answers otherwise than H on ≤ {} of such questions, {} answers</source>
        <translation>A_{} antwortet auf ≤ {} solcher Fragen anders als H, {} Antworten</translation>
    </message>
    <message>
        <source>The teacher is you: what you stood behind while A_{n-1} or an earlier one helped, on questions that A_n and those before it were not taught. Families of questions were held out whole, by lot, before training.</source>
        <translation>Der Lehrer sind Sie: wofür Sie einstanden, als A_{n-1} oder ein früherer half, bei Fragen, die A_n und die vor ihm nicht lernten. Familien von Fragen wurden vor dem Training ausgelost und ganz zurückgehalten.</translation>
    </message>
    <message>
        <source>Two answers agree where their words are the same, apart from case, blanks, commas within numbers and a full stop at the end. The verifiers of question sets know the truth, so they are not asked here; they serve Score and the colours.</source>
        <translation>Zwei Antworten stimmen überein, wo ihre Wörter gleich sind, abgesehen von Groß- und Kleinschreibung, Leerzeichen, Kommas in Zahlen und einem Punkt am Ende. Die Prüfer der Fragensammlungen kennen die Wahrheit und werden hier nicht gefragt; sie dienen der Wertung und den Farben.</translation>
    </message>
    <message>
        <source>The bounds hold for questions of these families as they came; other families need other answers of yours.</source>
        <translation>Die Schranken gelten für Fragen dieser Familien, wie sie kamen; andere Familien brauchen andere Antworten von Ihnen.</translation>
    </message>
    <message>
        <source>What A_n proposed and you let stand was not drawn at random, so no bound rests on it; audits are drawn.</source>
        <translation>Was A_n vorschlug und Sie stehen ließen, wurde nicht ausgelost, deshalb ruht keine Schranke darauf; Audits werden ausgelost.</translation>
    </message>
    <message>
        <source>Not measured in words: drift down to A_0 (H would have to answer every tree anew), leaks, blame, H&apos;, macros.</source>
        <translation>Mit Worten nicht gemessen: Drift bis hinab zu A_0 (H müsste jeden Baum neu beantworten), Lecks, Schuld, H&apos;, Makros.</translation>
    </message>
    <message>
        <source>What debates cost</source>
        <translation>Was Debatten kosten</translation>
    </message>
    <message>
        <source>nodes of the whole tree</source>
        <translation>Knoten des ganzen Baums</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>slopes on logarithmic scales, n = {} debates: {}; a full check 1</source>
        <translation>Steigungen auf logarithmischen Achsen, n = {} Debatten: {}; eine volle Prüfung 1</translation>
    </message>
    <message>
        <source>Flaws hidden in a tree</source>
        <translation>In einem Baum versteckte Fehler</translation>
    </message>
    <message>
        <source>depth of the flaw</source>
        <translation>Tiefe des Fehlers</translation>
    </message>
    <message>
        <source>share caught</source>
        <translation>gefundener Anteil</translation>
    </message>
    <message>
        <source>one walk down for each of {} planted flaws; a pick is right with chance c = {} ({} to {}, n = {}), a flaw at depth d is caught with c^d if picks do not depend on each other</source>
        <translation>je ein Weg hinab für {} gesetzte Fehler; eine Wahl ist mit der Chance c = {} richtig ({} bis {}, n = {}), ein Fehler in Tiefe d wird mit c^d gefunden, wenn die Wahlen nicht voneinander abhängen</translation>
    </message>
    <message>
        <source>Fresh random questions of the task, not those of your trees; right and wrong are by the truth, which nobody here learns from.</source>
        <translation>Frische zufällige Fragen der Aufgabe, nicht die Ihrer Bäume; richtig und falsch sind nach der Wahrheit, aus der hier niemand lernt.</translation>
    </message>
    <message>
        <source>In the league of ways one side stands behind the right answer and a liar, who bends every step, behind a wrong one.</source>
        <translation>In der Liga der Verfahren steht eine Seite hinter der richtigen Antwort und ein Lügner, der jeden Schritt verdreht, hinter einer falschen.</translation>
    </message>
    <message>
        <source>Where both sides agree and are wrong, no debate is held: only audits of agreed answers show it.</source>
        <translation>Wo beide Seiten einig und im Irrtum sind, wird nicht debattiert: nur Audits einiger Antworten zeigen es.</translation>
    </message>
    <message>
        <source>“Direct” is A_{n-1} as the judge, alone; a judge who cannot tell counts as one half. The ceiling is always right.</source>
        <translation>„Direkt“ ist A_{n-1} allein als Richter; ein Richter, der es nicht weiß, zählt halb. Die Obergrenze ist immer richtig.</translation>
    </message>
    <message>
        <source>Speech is that of scripted advocates and a judge who counts verified quotes.</source>
        <translation>Reden halten Anwälte nach Skript, und ein Richter zählt geprüfte Zitate.</translation>
    </message>
    <message>
        <source>Intervals are of 95 %: Clopper and Pearson&apos;s for shares; of gaps and scores, the wider of those and of resampled pairs.</source>
        <translation>Intervalle zu 95 %: nach Clopper und Pearson für Anteile; bei Lücken und Werten das weitere aus diesen und denen neu gezogener Paare.</translation>
    </message>
    <message>
        <source>{} speaks and judges on the first {} of these pairs, in replies of at most 90 tokens; its gap is measured against itself judging alone. It reads the facts as a debater, never as the judge.</source>
        <translation>{} redet und richtet bei den ersten {} dieser Paare, in Antworten von höchstens 90 Token; seine Lücke wird an ihm selbst als alleinigem Richter gemessen. Es liest die Fakten als Redner, nie als Richter.</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>direkt</translation>
    </message>
    <message>
        <source>consultancy</source>
        <translation>Beratung</translation>
    </message>
    <message>
        <source>always right</source>
        <translation>immer richtig</translation>
    </message>
    <message>
        <source>liar</source>
        <translation>Lügner</translation>
    </message>
    <message>
        <source>scripted H, {} wrong</source>
        <translation>Skript-H, {} falsch</translation>
    </message>
    <message>
        <source>model, alone</source>
        <translation>Modell, allein</translation>
    </message>
    <message>
        <source>model, consultancy</source>
        <translation>Modell, Beratung</translation>
    </message>
    <message>
        <source>model, debate</source>
        <translation>Modell, Debatte</translation>
    </message>
    <message>
        <source>model, scripted</source>
        <translation>Modell, Skript</translation>
    </message>
    <message>
        <source>audit: is {} right?</source>
        <translation>Audit: ist {} richtig?</translation>
    </message>
    <message>
        <source>debate: {} or {}?</source>
        <translation>Debatte: {} oder {}?</translation>
    </message>
    <message>
        <source>{} of {} ({} %, {} to {} %)</source>
        <translation>{} von {} ({} %, {} bis {} %)</translation>
    </message>
    <message>
        <source>Approve an answer only if the subanswers bear it out.
Rather “I don&apos;t know” than a guess: it travels upward honestly.
Split a question until A_n can answer the parts.
When you reject, say what a better answer would need.</source>
        <translation>Billigen Sie eine Antwort nur, wenn die Teilantworten sie tragen.
Lieber „Ich weiß es nicht“ als geraten: es wandert ehrlich nach oben.
Zerlegen Sie eine Frage, bis A_n die Teile beantworten kann.
Wenn Sie ablehnen, sagen Sie, was eine bessere Antwort bräuchte.</translation>
    </message>
    <message>
        <source>{} and {}: same answer on {} of {} ({}, {} interval {} to {})</source>
        <translation>{} und {}: gleiche Antwort bei {} von {} ({}, {}-Intervall {} bis {})</translation>
    </message>
    <message>
        <source>{} and {}: same answer on {} of {} ({}, {} interval {} to {}); no kappa: {} (n = {})</source>
        <translation>{} und {}: gleiche Antwort bei {} von {} ({}, {}-Intervall {} bis {}); kein Kappa: {} (n = {})</translation>
    </message>
    <message>
        <source>{} and {}: same answer on {} of {} ({}, {} interval {} to {}); kappa of the verdicts {} ({} interval {} to {}, n = {})</source>
        <translation>{} und {}: gleiche Antwort bei {} von {} ({}, {}-Intervall {} bis {}); Kappa der Urteile {} ({}-Intervall {} bis {}, n = {})</translation>
    </message>
    <message>
        <source>it takes {} proposals or more</source>
        <translation>es braucht {} Vorschläge oder mehr</translation>
    </message>
    <message>
        <source>both always gave the same verdict</source>
        <translation>beide urteilten immer gleich</translation>
    </message>
    <message>
        <source>scripted reviewer (simulated)</source>
        <translation>Prüfer nach Skript (simuliert)</translation>
    </message>
    <message>
        <source>each side states</source>
        <translation>jede Seite sagt</translation>
    </message>
    <message>
        <source>the judge reads</source>
        <translation>der Richter liest</translation>
    </message>
    <message>
        <source>a full check reads</source>
        <translation>eine volle Prüfung liest</translation>
    </message>
    <message>
        <source>each side states {}; the judge reads {}</source>
        <translation>jede Seite sagt {}; der Richter liest {}</translation>
    </message>
    <message>
        <source>{} ({} to {})</source>
        <translation>{} ({} bis {})</translation>
    </message>
    <message>
        <source>{} is not there, or is no file</source>
        <translation>{} ist nicht da oder keine Datei</translation>
    </message>
    <message>
        <source>{} holds {} files; a session has fewer</source>
        <translation>{} enthält {} Dateien; eine Sitzung hat weniger</translation>
    </message>
    <message>
        <source>{} holds a file twice; nothing was taken from it</source>
        <translation>{} enthält eine Datei doppelt; nichts wurde daraus genommen</translation>
    </message>
    <message>
        <source>{} is no archive of a session: it holds no session.db</source>
        <translation>{} ist kein Archiv einer Sitzung: es enthält keine session.db</translation>
    </message>
    <message>
        <source>{} would unfold to more than {} times its size; nothing was taken from it</source>
        <translation>{} würde sich auf mehr als das {}-fache entfalten; nichts wurde daraus genommen</translation>
    </message>
    <message>
        <source>{} is no archive of a session, or it is damaged: {}</source>
        <translation>{} ist kein Archiv einer Sitzung, oder es ist beschädigt: {}</translation>
    </message>
    <message>
        <source>{} is damaged: {}</source>
        <translation>{} ist beschädigt: {}</translation>
    </message>
    <message>
        <source>{} holds “{}”, which is no part of a session; nothing was taken from it</source>
        <translation>{} enthält „{}“, was kein Teil einer Sitzung ist; nichts wurde daraus genommen</translation>
    </message>
    <message>
        <source>the database in the archive is damaged: {}</source>
        <translation>die Datenbank im Archiv ist beschädigt: {}</translation>
    </message>
    <message>
        <source>the archive unfolds to more than it says; nothing was taken from it</source>
        <translation>das Archiv entfaltet sich auf mehr, als es angibt; nichts wurde daraus genommen</translation>
    </message>
    <message>
        <source>the backup {} is damaged; the session is as it was</source>
        <translation>die Sicherung {} ist beschädigt; die Sitzung ist, wie sie war</translation>
    </message>
    <message>
        <source>{} is not a folder that a session could be moved into</source>
        <translation>{} ist kein Ordner, in den eine Sitzung verschoben werden könnte</translation>
    </message>
    <message>
        <source>“{}” cannot be the name of a session: it may not begin with a dot, nor hold {}</source>
        <translation>„{}“ kann kein Name einer Sitzung sein: er darf nicht mit einem Punkt beginnen und {} nicht enthalten</translation>
    </message>
    <message>
        <source>{} cannot be put into the trash ({}); delete the folder by hand if you are sure</source>
        <translation>{} lässt sich nicht in den Papierkorb legen ({}); löschen Sie den Ordner von Hand, wenn Sie sicher sind</translation>
    </message>
    <message>
        <source>the session in {} is damaged: {} ({})</source>
        <translation>die Sitzung in {} ist beschädigt: {} ({})</translation>
    </message>
    <message>
        <source>{} cannot be a session: part of its path is a file</source>
        <translation>{} kann keine Sitzung sein: ein Teil des Pfads ist eine Datei</translation>
    </message>
    <message>
        <source>{} is a link or no plain file; Espalier writes only inside the folder of a session</source>
        <translation>{} ist eine Verknüpfung oder keine gewöhnliche Datei; Espalier schreibt nur in den Ordner einer Sitzung</translation>
    </message>
    <message>
        <source>{} holds a {} “{}”, which acts by itself; Espalier makes none and opens none</source>
        <translation>{} enthält {} „{}“, der von selbst handelt; Espalier macht keine und öffnet keine</translation>
    </message>
    <message>
        <source>{} holds a table “{}” that Espalier did not make</source>
        <translation>{} enthält eine Tabelle „{}“, die Espalier nicht gemacht hat</translation>
    </message>
    <message>
        <source>{} is damaged: its table “{}” is not as Espalier makes it</source>
        <translation>{} ist beschädigt: die Tabelle „{}“ ist nicht, wie Espalier sie macht</translation>
    </message>
    <message>
        <source>{} is damaged: its table “{}” holds values of another kind than it should</source>
        <translation>{} ist beschädigt: die Tabelle „{}“ enthält Werte anderer Art als vorgesehen</translation>
    </message>
    <message>
        <source>{} is empty</source>
        <translation>{} ist leer</translation>
    </message>
    <message>
        <source>{} is not whole: its {} lines refer to a missing {}</source>
        <translation>{} ist nicht vollständig: Zeilen „{}“ verweisen auf etwas, das fehlt: {}</translation>
    </message>
    <message>
        <source>it is no object with a type</source>
        <translation>es ist kein Objekt mit einem Typ</translation>
    </message>
    <message>
        <source>there is no table “{}”</source>
        <translation>es gibt keine Tabelle „{}“</translation>
    </message>
    <message>
        <source>table “{}” has no column “{}”</source>
        <translation>die Tabelle „{}“ hat keine Spalte „{}“</translation>
    </message>
    <message>
        <source>{} does not begin with a session</source>
        <translation>{} beginnt nicht mit einer Sitzung</translation>
    </message>
    <message>
        <source>a line of {} is longer than {} MiB</source>
        <translation>eine Zeile von {} ist länger als {} MiB</translation>
    </message>
    <message>
        <source>{} is neither an archive of a session nor exported JSON lines</source>
        <translation>{} ist weder ein Sitzungsarchiv noch exportierte JSON-Zeilen</translation>
    </message>
    <message>
        <source>this is a selection, not a whole session</source>
        <translation>das ist eine Auswahl, keine ganze Sitzung</translation>
    </message>
    <message>
        <source>it was written by a newer version of Espalier (format {})</source>
        <translation>eine neuere Version von Espalier hat es geschrieben (Format {})</translation>
    </message>
    <message>
        <source>line {} of {} cannot be understood: {}</source>
        <translation>Zeile {} von {} ist nicht zu verstehen: {}</translation>
    </message>
    <message>
        <source>{} is not a session (before line {}): {}</source>
        <translation>{} ist keine Sitzung (vor Zeile {}): {}</translation>
    </message>
    <message>
        <source>the numbers of the nodes are not those of a tree</source>
        <translation>die Nummern der Knoten sind nicht die eines Baums</translation>
    </message>
    <message>
        <source>the numbers of the nodes are far from each other</source>
        <translation>die Nummern der Knoten liegen weit auseinander</translation>
    </message>
    <message>
        <source>the questions form a circle</source>
        <translation>die Fragen bilden einen Kreis</translation>
    </message>
    <message>
        <source>the checkpoint “{}” does not lie in the session&apos;s own folder of checkpoints</source>
        <translation>der Zwischenstand „{}“ liegt nicht im eigenen Ordner der Sitzung</translation>
    </message>
    <message>
        <source>{} is damaged: it does not say what the session is about</source>
        <translation>{} ist beschädigt: es sagt nicht, worum es in der Sitzung geht</translation>
    </message>
    <message>
        <source>{} is damaged: what it says it is about makes no sense</source>
        <translation>{} ist beschädigt: was es über sich sagt, ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>the checkpoint {} cannot be read: {}</source>
        <translation>der Zwischenstand {} ist nicht zu lesen: {}</translation>
    </message>
    <message>
        <source>the checkpoint {} of the interrupted training is missing</source>
        <translation>der Zwischenstand {} des unterbrochenen Trainings fehlt</translation>
    </message>
    <message>
        <source>what a decision changed cannot be read</source>
        <translation>was eine Entscheidung geändert hat, ist nicht zu lesen</translation>
    </message>
    <message>
        <source>an archive is the whole session as it is; choose parts and take out names with the other formats</source>
        <translation>ein Archiv ist die ganze Sitzung, wie sie ist; Teile wählen und Namen weglassen können die anderen Formate</translation>
    </message>
    <message>
        <source>a picture shows one tree whole: choose a question, not words, a state or an iteration</source>
        <translation>ein Bild zeigt einen Baum ganz: wählen Sie eine Frage, nicht Wörter, Status oder Iteration</translation>
    </message>
    <message>
        <source>a picture shows at most {} questions; choose one further down, or export dot or graphml</source>
        <translation>ein Bild zeigt höchstens {} Fragen; wählen Sie eine weiter unten, oder exportieren Sie dot oder graphml</translation>
    </message>
    <message>
        <source>the session has no tree that fits in a picture yet, and no plots</source>
        <translation>die Sitzung hat noch keinen Baum, der in ein Bild passt, und keine Kurven</translation>
    </message>
    <message>
        <source>Parquet needs pyarrow, which is not installed: pip install &apos;espalier-ida[parquet]&apos;</source>
        <translation>Parquet braucht pyarrow, das nicht installiert ist: pip install &apos;espalier-ida[parquet]&apos;</translation>
    </message>
    <message>
        <source>{} is no Python file</source>
        <translation>{} ist keine Python-Datei</translation>
    </message>
    <message>
        <source>the task {} cannot be loaded: {}: {}</source>
        <translation>die Aufgabe {} ist nicht zu laden: {}: {}</translation>
    </message>
    <message>
        <source>the task file {} cannot be read: {}</source>
        <translation>die Aufgabendatei {} ist nicht zu lesen: {}</translation>
    </message>
    <message>
        <source>a document has 1 to {} characters, not {}</source>
        <translation>ein Dokument hat 1 bis {} Zeichen, nicht {}</translation>
    </message>
    <message>
        <source>this {} has {} characters; it may have 1 to {}</source>
        <translation>dies ({}) hat {} Zeichen; erlaubt sind 1 bis {}</translation>
    </message>
    <message>
        <source>{} holds an experiment already</source>
        <translation>{} enthält schon einen Versuch</translation>
    </message>
    <message>
        <source>{}: the sweep has no name</source>
        <translation>{}: der Versuch hat keinen Namen</translation>
    </message>
    <message>
        <source>there is no question {} in this session</source>
        <translation>es gibt keine Frage {} in dieser Sitzung</translation>
    </message>
    <message>
        <source>question {} needs subquestions, and an answer to each, before they can be combined</source>
        <translation>Frage {} braucht Teilfragen und zu jeder eine Antwort, bevor sie zusammengesetzt werden können</translation>
    </message>
    <message>
        <source>{} iterations were declared, but there are {} already</source>
        <translation>{} Iterationen wurden angekündigt, aber es gibt schon {}</translation>
    </message>
    <message>
        <source>a spot check takes {} questions of the set that nobody was asked, and {} are left; add some more</source>
        <translation>eine Stichprobe braucht {} Fragen der Sammlung, die niemandem gestellt wurden, und {} sind übrig; fügen Sie einige hinzu</translation>
    </message>
    <message>
        <source>the model in {} cannot be read: {}</source>
        <translation>das Modell in {} ist nicht zu lesen: {}</translation>
    </message>
    <message>
        <source>{} is not a model folder: it holds no .safetensors file</source>
        <translation>{} ist kein Modellordner: er enthält keine .safetensors-Datei</translation>
    </message>
    <message>
        <source>its weights have other names or shapes</source>
        <translation>seine Gewichte haben andere Namen oder Formen</translation>
    </message>
    <message>
        <source>what was learned in {} does not fit {}: {}</source>
        <translation>was in {} gelernt wurde, passt nicht zu {}: {}</translation>
    </message>
    <message>
        <source>the model&apos;s chat template does not take these messages: {}</source>
        <translation>die Chat-Vorlage des Modells nimmt diese Nachrichten nicht: {}</translation>
    </message>
    <message>
        <source>the file that came as {} is not the one expected (its SHA-256 differs); it was thrown away</source>
        <translation>die Datei, die als {} kam, ist nicht die erwartete (andere SHA-256); sie wurde verworfen</translation>
    </message>
    <message>
        <source>{} holds no model that could be unpacked: {}</source>
        <translation>{} enthält kein Modell, das sich entpacken ließe: {}</translation>
    </message>
    <message>
        <source>{} was not asked</source>
        <translation>{} wurde nicht gefragt</translation>
    </message>
    <message>
        <source>the reply was cut off</source>
        <translation>die Antwort wurde abgeschnitten</translation>
    </message>
    <message>
        <source>the replies were stopped</source>
        <translation>die Antworten wurden abgebrochen</translation>
    </message>
    <message>
        <source>the reply was stopped</source>
        <translation>die Antwort wurde abgebrochen</translation>
    </message>
    <message>
        <source>language models need {}, not installed here; install with: {}</source>
        <translation>Sprachmodelle brauchen {}, hier nicht installiert; installieren mit: {}</translation>
    </message>
    <message>
        <source>training takes about {}; {} GB are free. To need less: {}</source>
        <translation>das Training braucht etwa {}; {} GB sind frei. Um weniger zu brauchen: {}</translation>
    </message>
    <message>
        <source>{} is not a GGUF file</source>
        <translation>{} ist keine GGUF-Datei</translation>
    </message>
    <message>
        <source>turning {} into safetensors takes {} GB, and {} has {}</source>
        <translation>{} in safetensors zu verwandeln braucht {} GB, und {} hat {}</translation>
    </message>
    <message>
        <source>{} could not be turned into {}: {}</source>
        <translation>{} ließ sich nicht in {} verwandeln: {}</translation>
    </message>
    <message>
        <source>{} holds a network that cannot be read: {}</source>
        <translation>{} enthält ein Netz, das nicht zu lesen ist: {}</translation>
    </message>
    <message>
        <source>the key for {} is not sent over plain http: give the address as https</source>
        <translation>der Schlüssel für {} wird nicht über unverschlüsseltes http gesendet: geben Sie die Adresse als https an</translation>
    </message>
    <message>
        <source>this system has no open keyring; set {} in the environment instead</source>
        <translation>dieses System hat keinen offenen Schlüsselbund; setzen Sie stattdessen {} in der Umgebung</translation>
    </message>
    <message>
        <source>the request takes {} tokens and up to {} for the reply; {} reads {} in all</source>
        <translation>die Anfrage braucht {} Token und bis zu {} für die Antwort; {} liest insgesamt {}</translation>
    </message>
    <message>
        <source>there is no model “{}”; say {}</source>
        <translation>es gibt kein Modell „{}“; möglich: {}</translation>
    </message>
    <message>
        <source>an endpoint needs its address and the name of a model: say {}</source>
        <translation>ein Endpunkt braucht seine Adresse und den Namen eines Modells: {}</translation>
    </message>
    <message>
        <source>{} are no prices: say {}</source>
        <translation>{} sind keine Preise: {}</translation>
    </message>
    <message>
        <source>{} is not on this machine yet: `espalier model fetch` brings it ({})</source>
        <translation>{} ist noch nicht auf diesem Rechner: `espalier model fetch` holt es ({})</translation>
    </message>
    <message>
        <source>only a model on this machine can have learned something here</source>
        <translation>nur ein Modell auf diesem Rechner kann hier etwas gelernt haben</translation>
    </message>
    <message>
        <source>only a model on this machine can be trained: an endpoint&apos;s weights are elsewhere</source>
        <translation>nur ein Modell auf diesem Rechner lässt sich trainieren: die Gewichte eines Endpunkts liegen anderswo</translation>
    </message>
    <message>
        <source>the assistant before this one is not on this machine</source>
        <translation>der Assistent vor diesem ist nicht auf diesem Rechner</translation>
    </message>
    <message>
        <source>this machine has no {} device that torch can use; choose --device cpu or auto</source>
        <translation>dieser Rechner hat kein Gerät {}, das torch nutzen kann; wählen Sie cpu oder auto</translation>
    </message>
    <message>
        <source>answers in words hardly ever agree, so none is compared by itself; press D at a question that has one</source>
        <translation>Antworten in Worten stimmen kaum je überein, deshalb wird keine von selbst verglichen; drücken Sie D bei einer Frage, die eine hat</translation>
    </message>
    <message>
        <source>the league draws its questions from the task; free text has none of its own</source>
        <translation>die Liga zieht ihre Fragen aus der Aufgabe; freier Text hat keine eigenen</translation>
    </message>
    <message>
        <source>the model has no other answer; write one to have it debated</source>
        <translation>das Modell hat keine andere Antwort; schreiben Sie eine, damit sie debattiert wird</translation>
    </message>
    <message>
        <source>it was cut off by the limit of tokens</source>
        <translation>die Grenze der Token schnitt sie ab</translation>
    </message>
    <message>
        <source>its only subquestion is the question itself</source>
        <translation>ihre einzige Teilfrage ist die Frage selbst</translation>
    </message>
    <message>
        <source>{} subquestions, where 1 to {} are asked for</source>
        <translation>{} Teilfragen, wo 1 bis {} verlangt sind</translation>
    </message>
    <message>
        <source>a subquestion is empty, or comes twice</source>
        <translation>eine Teilfrage ist leer oder kommt doppelt</translation>
    </message>
    <message>
        <source>“answer” is no text</source>
        <translation>„answer“ ist kein Text</translation>
    </message>
    <message>
        <source>it says nothing</source>
        <translation>sie sagt nichts</translation>
    </message>
    <message>
        <source>{} characters, where at most {} are read</source>
        <translation>{} Zeichen, wo höchstens {} gelesen werden</translation>
    </message>
    <message>
        <source>no JSON object</source>
        <translation>kein JSON-Objekt</translation>
    </message>
    <message>
        <source>the JSON object does not have “{}” and nothing else</source>
        <translation>das JSON-Objekt hat nicht „{}“ und sonst nichts</translation>
    </message>
    <message>
        <source>“subquestions” is no list of texts</source>
        <translation>„subquestions“ ist keine Liste von Texten</translation>
    </message>
    <message>
        <source>the JSON object cannot be read</source>
        <translation>das JSON-Objekt ist nicht zu lesen</translation>
    </message>
    <message>
        <source>a template has 1 to {} characters, not {}</source>
        <translation>eine Vorlage hat 1 bis {} Zeichen, nicht {}</translation>
    </message>
    <message>
        <source>line {} of the template cannot be read: {}</source>
        <translation>Zeile {} der Vorlage ist nicht zu lesen: {}</translation>
    </message>
    <message>
        <source>line {} of the template: {}</source>
        <translation>Zeile {} der Vorlage: {}</translation>
    </message>
    <message>
        <source>the template is nested too deeply</source>
        <translation>die Vorlage ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>the template cannot be filled in: {}</source>
        <translation>die Vorlage lässt sich nicht ausfüllen: {}</translation>
    </message>
    <message>
        <source>the prompt becomes longer than {} characters</source>
        <translation>die Anfrage wird länger als {} Zeichen</translation>
    </message>
    <message>
        <source>a reply is read as {}, not as “{}”</source>
        <translation>eine Antwort wird als {} gelesen, nicht als „{}“</translation>
    </message>
    <message>
        <source>a set has 1 to {} questions, not {}</source>
        <translation>eine Sammlung hat 1 bis {} Fragen, nicht {}</translation>
    </message>
    <message>
        <source>the first line of the table names no column of questions; call one of them {}</source>
        <translation>die erste Zeile der Tabelle nennt keine Spalte mit Fragen; nennen Sie eine davon {}</translation>
    </message>
    <message>
        <source>{} is larger than {} MiB</source>
        <translation>{} ist größer als {} MiB</translation>
    </message>
    <message>
        <source>{} cannot be read as text: {}</source>
        <translation>{} lässt sich nicht als Text lesen: {}</translation>
    </message>
    <message>
        <source>line {} of the table cannot be read: {}</source>
        <translation>Zeile {} der Tabelle ist nicht zu lesen: {}</translation>
    </message>
    <message>
        <source>truth</source>
        <translation>die Wahrheit</translation>
    </message>
    <message>
        <source>D ≤ 0: IDA is not the right tool here; splitting gains nothing even with true subanswers</source>
        <translation>D ≤ 0: IDA ist hier nicht das richtige Werkzeug; Zerlegen bringt auch mit wahren Teilantworten nichts</translation>
    </message>
    <message>
        <source>D = {}: with true subanswers, splitting gains that share of what H cannot do alone</source>
        <translation>D = {}: mit wahren Teilantworten gewinnt Zerlegen diesen Anteil dessen, was H allein nicht kann</translation>
    </message>
    <message>
        <source>how errors of subanswers go on cannot be told: A_n answers no subquestion here</source>
        <translation>wie sich Fehler von Teilantworten fortsetzen, lässt sich nicht sagen: A_n beantwortet hier keine Teilfrage</translation>
    </message>
    <message>
        <source>errors of subanswers {}: R by sort {}; spectral radius {} (n = {} single flips)</source>
        <translation>Fehler von Teilantworten {}: R nach Art {}; Spektralradius {} (n = {} einzelne Änderungen)</translation>
    </message>
    <message>
        <source>may multiply</source>
        <translation>können sich vermehren</translation>
    </message>
    <message>
        <source>die out</source>
        <translation>verlieren sich</translation>
    </message>
    <message>
        <source>{} votes leave {} wrong [{}, {}], one answer {}, independent errors would leave {} (n = {}); correlation of errors {}; {} are mostly answered wrong, which no votes mend</source>
        <translation>{} Stimmen lassen {} falsch [{}, {}], eine Antwort {}, unabhängige Fehler ließen {} (n = {}); Korrelation der Fehler {}; {} werden meist falsch beantwortet, was keine Abstimmung behebt</translation>
    </message>
    <message>
        <source>all 0</source>
        <translation>alle 0</translation>
    </message>
    <message>
        <source>not to be told</source>
        <translation>nicht zu sagen</translation>
    </message>
    <message>
        <source>amplification gains</source>
        <translation>Verstärkung gewinnt</translation>
    </message>
    <message>
        <source>lost to subanswers</source>
        <translation>verloren durch Teilantworten</translation>
    </message>
    <message>
        <source>lost to splitting</source>
        <translation>verloren durch Zerlegen</translation>
    </message>
    <message>
        <source>lost to combining</source>
        <translation>verloren durch Zusammensetzen</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Ihnen</translation>
    </message>
    <message>
        <source>agreement with its teacher ≥ {} (n = {}; needed: {})</source>
        <translation>Übereinstimmung mit seinem Lehrer ≥ {} (n = {}; nötig: {})</translation>
    </message>
    <message>
        <source>H agreed with {} of {} answers in spot checks (at least {}); {} are needed</source>
        <translation>H stimmte {} von {} Antworten in Stichproben zu (mindestens {}); nötig sind {}</translation>
    </message>
    <message>
        <source>H agreed with {} of {} answers in spot checks; {} are needed</source>
        <translation>H stimmte {} von {} Antworten in Stichproben zu; nötig sind {}</translation>
    </message>
    <message>
        <source>helps now</source>
        <translation>hilft jetzt</translation>
    </message>
    <message>
        <source>may help</source>
        <translation>darf helfen</translation>
    </message>
    <message>
        <source>waits at the gate</source>
        <translation>wartet am Tor</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>SAT counting</source>
        <translation>SAT-Zählen</translation>
    </message>
    <message>
        <source>Sums of variables</source>
        <translation>Summen von Variablen</translation>
    </message>
    <message>
        <source>Wildcard search modulo m</source>
        <translation>Platzhaltersuche modulo m</translation>
    </message>
    <message>
        <source>Free text</source>
        <translation>Freier Text</translation>
    </message>
    <message>
        <source>Accuracy by height</source>
        <translation>Genauigkeit nach Höhe</translation>
    </message>
    <message>
        <source>height {}: {:.1%}</source>
        <translation>Höhe {}: {:.1%}</translation>
    </message>
    <message>
        <source>Filled: A_n alone against the truth. Tick: H + A_n. </source>
        <translation>Gefüllt: A_n allein gegen die Wahrheit. Strich: H + A_n. </translation>
    </message>
    <message>
        <source>height {}</source>
        <translation>Höhe {}</translation>
    </message>
    <message>
        <source>Fork here</source>
        <translation>Abzweigen</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Zurückgehen</translation>
    </message>
    <message>
        <source>Spot check</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>Befördern</translation>
    </message>
    <message>
        <source>Override…</source>
        <translation>Übergehen…</translation>
    </message>
    <message>
        <source>It helps again from now on; the next training starts from it, as a new branch. Later assistants stay available</source>
        <translation>Er hilft von nun an wieder; das nächste Training geht von ihm aus, als neuer Zweig. Spätere Assistenten bleiben verfügbar</translation>
    </message>
    <message>
        <source>Where its teacher could not work a height out, it learned to say “I don&apos;t know”, which counts as wrong, or was taught nothing and guesses by what it knows of lower heights.</source>
        <translation>Wo sein Lehrer eine Höhe nicht lösen konnte, lernte er „Ich weiß nicht“ zu sagen, was als falsch zählt, oder ihm wurde nichts gelehrt und er rät nach dem, was er von niedrigeren Höhen weiß.</translation>
    </message>
    <message>
        <source>A blind guess among the {} answers there are is right in {:.1%}.</source>
        <translation>Blind geraten unter den {} möglichen Antworten, trifft es in {:.1%}.</translation>
    </message>
    <message>
        <source>It helps again from now on; assistants that were distilled from it are set aside and cannot help any more</source>
        <translation>Er hilft von nun an wieder; Assistenten, die aus ihm destilliert wurden, werden beiseitegelegt und können nicht mehr helfen</translation>
    </message>
    <message>
        <source>Judge five of its answers yourself; the gate asks for that before it lets an assistant help</source>
        <translation>Fünf seiner Antworten selbst beurteilen; das Tor verlangt das, bevor es einen Assistenten helfen lässt</translation>
    </message>
    <message>
        <source>It helps from now on if it passes every check of the gate; if not, you are told what is missing</source>
        <translation>Er hilft von nun an, wenn er jede Prüfung des Tors besteht; wenn nicht, erfahren Sie, was fehlt</translation>
    </message>
    <message>
        <source>It helps from now on although the gate refuses it; you write down why, and the reason is kept on the record</source>
        <translation>Er hilft von nun an, obwohl das Tor ihn abweist; Sie schreiben auf, warum, und der Grund wird festgehalten</translation>
    </message>
    <message>
        <source>Lineage of assistants</source>
        <translation>Abstammung der Assistenten</translation>
    </message>
    <message>
        <source>↳ branches off A_{}</source>
        <translation>↳ zweigt ab von A_{}</translation>
    </message>
    <message>
        <source>↓ amplify, distil</source>
        <translation>↓ amplifizieren, destillieren</translation>
    </message>
    <message>
        <source>Distil (Ctrl+T) makes A_1 from what H + A_0 answer.</source>
        <translation>Destillieren (Ctrl+T) macht A_1 aus dem, was H + A_0 antworten.</translation>
    </message>
    <message>
        <source>A language model, as it came.</source>
        <translation>Ein Sprachmodell, wie es kam.</translation>
    </message>
    <message>
        <source>Looks up primitive questions exactly; otherwise says “I don&apos;t know”.</source>
        <translation>Schaut einfachste Fragen genau nach; sagt sonst „Ich weiß es nicht“.</translation>
    </message>
    <message>
        <source>Trained on {:,} transcripts of H + A_{}, {:,} steps, {:.0f} s ({})</source>
        <translation>Trainiert an {:,} Abläufen von H + A_{}, {:,} Schritte, {:.0f} s ({})</translation>
    </message>
    <message>
        <source>accuracy on {:,} questions; the tick is H + A_{}</source>
        <translation>Genauigkeit an {:,} Fragen; der Strich ist H + A_{}</translation>
    </message>
    <message>
        <source>agreement with its teacher {:.2%} {}, n = {:,}; teacher says “I don&apos;t know” to {:.0%}</source>
        <translation>Übereinstimmung mit seinem Lehrer {:.2%} {}, n = {:,}; der Lehrer sagt bei {:.0%} „Ich weiß nicht“</translation>
    </message>
    <message>
        <source>weights {}</source>
        <translation>Gewichte {}</translation>
    </message>
    <message>
        <source>&amp;Agree</source>
        <translation>&amp;Stimmt</translation>
    </message>
    <message>
        <source>&amp;Disagree</source>
        <translation>Stimmt &amp;nicht</translation>
    </message>
    <message>
        <source>H would have answered so, given these subanswers; the gate asks for five of these</source>
        <translation>H hätte mit diesen Teilantworten so geantwortet; das Tor verlangt fünf davon</translation>
    </message>
    <message>
        <source>H would have answered something else; the gate then does not let this assistant help</source>
        <translation>H hätte etwas anderes geantwortet; das Tor lässt diesen Assistenten dann nicht helfen</translation>
    </message>
    <message>
        <source>{} of {}: would you have answered so?</source>
        <translation>{} von {}: Hätten Sie so geantwortet?</translation>
    </message>
    <message>
        <source>What H was told on the same question:
{}</source>
        <translation>Was H bei derselben Frage erfuhr:
{}</translation>
    </message>
    <message>
        <source>Fork</source>
        <translation>Abzweigen</translation>
    </message>
    <message>
        <source>Why should A_{} help again? What is trained next branches off there; later assistants stay as they are.</source>
        <translation>Warum soll A_{} wieder helfen? Was als Nächstes trainiert wird, zweigt dort ab; spätere Assistenten bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Why go back to A_{}? All assistants that were distilled from it will not help any more.</source>
        <translation>Warum zu A_{} zurück? Kein Assistent, der aus ihm destilliert wurde, hilft dann noch.</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>Übergehen</translation>
    </message>
    <message>
        <source>Why should A_{} help although it does not pass the gate?</source>
        <translation>Warum soll A_{} helfen, obwohl er das Tor nicht passiert?</translation>
    </message>
    <message>
        <source>{}
The reason is kept on the record.</source>
        <translation>{}
Der Grund wird vermerkt.</translation>
    </message>
    <message>
        <source>a fork</source>
        <translation>Eine Abzweigung</translation>
    </message>
    <message>
        <source>a roll back</source>
        <translation>Ein Zurückgehen</translation>
    </message>
    <message>
        <source>a promotion</source>
        <translation>Eine Beförderung</translation>
    </message>
    <message>
        <source>{} is on the record and is not undone by Ctrl+Z: fork or roll back in the Lineage room to go back.</source>
        <translation>{} steht im Protokoll und wird durch Strg+Z nicht zurückgenommen: Zurück geht es im Raum Linie durch Abzweigen oder Zurückgehen.</translation>
    </message>
    <message>
        <source>a reason has to be written: it is kept with what was decided</source>
        <translation>ein Grund muss dabeistehen: er bleibt bei dem, was beschlossen wurde</translation>
    </message>
    <message>
        <source>the spot check is kept</source>
        <translation>die Stichprobe ist gesichert</translation>
    </message>
    <message>
        <source>accepted, on the record</source>
        <translation>angenommen und vermerkt</translation>
    </message>
    <message>
        <source>evicted; training again</source>
        <translation>ausgeschlossen; es wird neu trainiert</translation>
    </message>
    <message>
        <source>evicted</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>Train on these examples no more; the assistants that learned from them keep helping as they are</source>
        <translation>Mit diesen Beispielen nicht mehr trainieren; die Assistenten, die daraus lernten, helfen weiter, wie sie sind</translation>
    </message>
    <message>
        <source>Evict, go back to the last assistant that never saw them, and train the later ones again without them</source>
        <translation>Entfernen, zum letzten Assistenten zurückgehen, der sie nie sah, und die späteren ohne sie neu trainieren</translation>
    </message>
    <message>
        <source>Change nothing; that you looked at it, and why you let it be, is kept on the record</source>
        <translation>Nichts ändern; dass Sie es angesehen haben, und warum Sie es lassen, wird festgehalten</translation>
    </message>
    <message>
        <source>no example that is trained on rests on it</source>
        <translation>kein Beispiel, mit dem trainiert wird, ruht darauf</translation>
    </message>
    <message>
        <source>no assistant that helps rests on it</source>
        <translation>kein Assistent, der hilft, ruht darauf</translation>
    </message>
    <message>
        <source>What rests on this answer</source>
        <translation>Was auf dieser Antwort beruht</translation>
    </message>
    <message>
        <source>Why? It is kept with what you decide</source>
        <translation>Warum? Es bleibt bei dem, was Sie beschließen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>The three buttons below wait until a reason is written</source>
        <translation>Die drei Knöpfe unten warten, bis ein Grund dasteht</translation>
    </message>
    <message>
        <source>write the reason first</source>
        <translation>schreiben Sie erst die Begründung</translation>
    </message>
    <message>
        <source>, of {}</source>
        <translation>, von {}</translation>
    </message>
    <message>
        <source>
Rules made from it: {} (they are vetoed with it)</source>
        <translation>
Daraus gemachte Regeln: {} (mit verworfen)</translation>
    </message>
    <message>
        <source>Answers that rest on it: {}
Examples still trained on: {}{}
Assistants that learned from it, or from those: {}{}</source>
        <translation>Antworten, die darauf beruhen: {}
Beispiele, an denen noch trainiert wird: {}{}
Assistenten, die davon oder daraus lernten: {}{}</translation>
    </message>
    <message>
        <source> (they took {:.0f} s to make)</source>
        <translation> (ihr Training dauerte {:.0f} s)</translation>
    </message>
    <message>
        <source>evict, go back to A_{}, train again (iterations: {}): {:.0f} s at the measured rates; ends where it would have without these examples</source>
        <translation>ausschließen, zurück zu A_{}, neu trainieren (Iterationen: {}): {:.0f} s bei den gemessenen Raten; endet, wo es ohne diese Beispiele geendet hätte</translation>
    </message>
    <message>
        <source>no assistant on the way to the one that helps rests on it</source>
        <translation>kein Assistent auf dem Weg zu dem, der hilft, beruht darauf</translation>
    </message>
    <message>
        <source>Evict</source>
        <translation>Ausschließen</translation>
    </message>
    <message>
        <source>examples not trained on any more: {}{}; assistants stay as they are</source>
        <translation>Beispiele, an denen nicht mehr trainiert wird: {}{}; Assistenten bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Retrain from A_{}</source>
        <translation>Neu trainieren ab A_{}</translation>
    </message>
    <message>
        <source>Retrain</source>
        <translation>Neu trainieren</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>everything stays, on the record: answers {}, assistants {}</source>
        <translation>alles bleibt, vermerkt: Antworten {}, Assistenten {}</translation>
    </message>
    <message>
        <source>No rules yet. Split two questions alike (for example {}): Espalier then proposes a rule that does what you did, shows what it would have done, and on your approval plays H for you, here and in training.</source>
        <translation>Noch keine Regeln. Zerlegen Sie zwei Fragen gleich (etwa {}): Dann schlägt Espalier eine Regel vor, die tut, was Sie taten, zeigt, was sie getan hätte, und spielt, wenn Sie sie billigen, H für Sie, hier und im Training.</translation>
    </message>
    <message>
        <source>{} and {}</source>
        <translation>{} und {}</translation>
    </message>
    <message>
        <source>The rule, token by token</source>
        <translation>Die Regel, Zeichen für Zeichen</translation>
    </message>
    <message>
        <source>Approve: let it play H</source>
        <translation>Billigen: H spielen lassen</translation>
    </message>
    <message>
        <source>Approve again</source>
        <translation>Wieder billigen</translation>
    </message>
    <message>
        <source>Veto</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Stop it, keep what it did</source>
        <translation>Anhalten, Getanes behalten</translation>
    </message>
    <message>
        <source>Recall with all it produced</source>
        <translation>Zurückrufen mit allem, was sie tat</translation>
    </message>
    <message>
        <source>your work on {}</source>
        <translation>Ihrer Arbeit an {}</translation>
    </message>
    <message>
        <source>what you began on {}</source>
        <translation>dem, was Sie an {} begannen</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>hits: {}, misses: {}, corrections: {}</source>
        <translation>Treffer: {}, Fehlgriffe: {}, Korrekturen: {}</translation>
    </message>
    <message>
        <source> · played H in training {}</source>
        <translation> · spielte H im Training {}</translation>
    </message>
    <message>
        <source>{} · made from {} · {}{}</source>
        <translation>{} · gemacht aus {} · {}{}</translation>
    </message>
    <message>
        <source>as you did</source>
        <translation>wie Sie</translation>
    </message>
    <message>
        <source>&lt;b&gt;not as you did&lt;/b&gt;</source>
        <translation>&lt;b&gt;nicht wie Sie&lt;/b&gt;</translation>
    </message>
    <message>
        <source> and {} more</source>
        <translation> und {} weitere</translation>
    </message>
    <message>
        <source>Past questions: {}</source>
        <translation>Frühere Fragen: {}</translation>
    </message>
    <message>
        <source>none that it fits</source>
        <translation>keine, auf die sie passt</translation>
    </message>
    <message>
        <source>&lt;br&gt;Played: {}</source>
        <translation>&lt;br&gt;Gespielt: {}</translation>
    </message>
    <message>
        <source>Opening {}…</source>
        <translation>{} wird geöffnet…</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>wird gesichert…</translation>
    </message>
    <message>
        <source>Training is under way</source>
        <translation>Ein Training läuft</translation>
    </message>
    <message>
        <source>An experiment is running</source>
        <translation>Ein Versuch läuft</translation>
    </message>
    <message>
        <source>Close while training?</source>
        <translation>Während des Trainings schließen?</translation>
    </message>
    <message>
        <source>Close while an experiment is running?</source>
        <translation>Schließen, während ein Versuch läuft?</translation>
    </message>
    <message>
        <source>The run under way is saved first; the next start offers to go on with it.</source>
        <translation>Der laufende Durchgang wird zuerst gesichert; der nächste Start bietet an, damit fortzufahren.</translation>
    </message>
    <message>
        <source>It is saved first; when you open this session again, Resume goes on exactly there.</source>
        <translation>Es wird zuerst gesichert; wenn Sie diese Sitzung wieder öffnen, geht „Fortsetzen“ genau dort weiter.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Do not ask again</source>
        <translation>Nicht mehr fragen</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Sichern und schließen</translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation>Weiter trainieren</translation>
    </message>
    <message>
        <source>{} – Espalier</source>
        <translation>{} – Espalier</translation>
    </message>
    <message>
        <source>{}: {}, {}, seed {}</source>
        <translation>{}: {}, {}, Startwert {}</translation>
    </message>
    <message>
        <source>no session is open: make one (Ctrl+N), or open one (Ctrl+O)</source>
        <translation>keine Sitzung ist offen: legen Sie eine an (Strg+N) oder öffnen Sie eine (Strg+O)</translation>
    </message>
    <message>
        <source>the settings cannot be kept: {}</source>
        <translation>die Einstellungen lassen sich nicht sichern: {}</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>nothing is trained, and no training was left that could be discarded</source>
        <translation>nichts wird trainiert, und kein Training wurde verlassen, das sich verwerfen ließe</translation>
    </message>
    <message>
        <source>The interrupted training was discarded</source>
        <translation>Das unterbrochene Training wurde verworfen</translation>
    </message>
    <message>
        <source>this window only reads the session; train in the window that has it open</source>
        <translation>dieses Fenster liest die Sitzung nur; trainieren Sie in dem Fenster, das sie offen hat</translation>
    </message>
    <message>
        <source>Trees with a ⚙ are written by training: some of the questions that it amplified, to be looked at. Filter leaves them out (in trees of your own). This is said once.</source>
        <translation>Bäume mit einem ⚙ hat das Training geschrieben: einige der Fragen, die es amplifizierte, zum Ansehen. Der Filter lässt sie weg (in eigenen Bäumen). Das wird einmal gesagt.</translation>
    </message>
    <message>
        <source>several processes can only share the scripted H; train with this one in the window</source>
        <translation>mehrere Prozesse können sich nur das Skript-H teilen; trainieren Sie mit diesem im Fenster</translation>
    </message>
    <message>
        <source>{} processes train {}. Its trees open again when they are done.</source>
        <translation>{} Prozesse trainieren {}. Ihre Bäume öffnen sich wieder, wenn sie fertig sind.</translation>
    </message>
    <message>
        <source>The training of A_{} was left at step {:,}; it goes on exactly there.</source>
        <translation>Das Training von A_{} wurde bei Schritt {:,} verlassen; es geht genau dort weiter.</translation>
    </message>
    <message>
        <source>The guided loop begins again at step 1</source>
        <translation>Der Rundgang beginnt wieder bei Schritt 1</translation>
    </message>
    <message>
        <source>Show the hidden facts of this question? From then on your decisions about them are marked as made with the facts seen.</source>
        <translation>Die verborgenen Fakten dieser Frage zeigen? Von da an heißt es bei Ihren Entscheidungen darüber, dass Sie die Fakten sahen.</translation>
    </message>
    <message>
        <source>Show the document of this question, if it has one? If the question came with a verifier, the colours for correctness judge its answer from then on. Your later decisions about it are marked as made with all that seen.</source>
        <translation>Das Dokument dieser Frage zeigen, falls sie eines hat? Kam die Frage mit einem Prüfer, beurteilen die Farben für Richtigkeit von da an ihre Antwort. Ihre späteren Entscheidungen darüber werden als in Kenntnis all dessen gekennzeichnet.</translation>
    </message>
    <message>
        <source>Reveal facts</source>
        <translation>Fakten zeigen</translation>
    </message>
    <message>
        <source>this window only reads the session</source>
        <translation>dieses Fenster liest die Sitzung nur</translation>
    </message>
    <message>
        <source>the session is still being opened; try again in a moment</source>
        <translation>die Sitzung wird noch geöffnet; versuchen Sie es gleich noch einmal</translation>
    </message>
    <message>
        <source>Espalier ended unexpectedly last time; nothing that was saved is lost.</source>
        <translation>Espalier endete letztes Mal unerwartet; nichts, was gesichert war, ist verloren.</translation>
    </message>
    <message>
        <source>Something went wrong inside Espalier last time, and it went on; nothing that was saved is lost.</source>
        <translation>In Espalier ging letztes Mal etwas schief, und es lief weiter; nichts, was gesichert war, ist verloren.</translation>
    </message>
    <message>
        <source>A report was written to {}; it was sent nowhere.</source>
        <translation>Ein Bericht wurde nach {} geschrieben; er wurde nirgendwohin gesendet.</translation>
    </message>
    <message>
        <source>{} was asked again, about new facts: those that it was trained on were not kept</source>
        <translation>{} wurde noch einmal gestellt, zu neuen Fakten: die des Trainings wurden nicht aufgehoben</translation>
    </message>
    <message>
        <source>saved ✓</source>
        <translation>gesichert ✓</translation>
    </message>
    <message>
        <source>  {}  ·  A_{} helps  </source>
        <translation>  {}  ·  A_{} hilft  </translation>
    </message>
    <message>
        <source>{} (reading only)</source>
        <translation>{} (nur lesend)</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>{} questions that the training amplified are written as trees, so that they can be looked at</source>
        <translation>{} Fragen, die das Training amplifizierte, stehen als Bäume da, damit man sie ansehen kann</translation>
    </message>
    <message>
        <source>A_{} promoted: {}, {} steps</source>
        <translation>A_{} befördert: {}, {} Schritte</translation>
    </message>
    <message>
        <source>Several processes train</source>
        <translation>Mehrere Prozesse trainieren</translation>
    </message>
    <message>
        <source>Somebody else has open, and may train,</source>
        <translation>Jemand anderes hat offen und trainiert vielleicht:</translation>
    </message>
    <message>
        <source>the session was not opened, because its task {} is not trusted</source>
        <translation>die Sitzung wurde nicht geöffnet, denn ihrer Aufgabe {} wird nicht vertraut</translation>
    </message>
    <message>
        <source>{}; the session was opened again as it is on disk</source>
        <translation>{}; die Sitzung wurde so geöffnet, wie sie auf der Platte ist</translation>
    </message>
    <message>
        <source>Training of A_{} was left at step {:,}; Distil (Ctrl+T) goes on exactly there</source>
        <translation>Das Training von A_{} blieb bei Schritt {:,} stehen; Destillieren (Ctrl+T) macht genau dort weiter</translation>
    </message>
    <message>
        <source>No other session yet</source>
        <translation>Noch keine andere Sitzung</translation>
    </message>
    <message>
        <source>Act on the notice</source>
        <translation>Auf die Meldung hin handeln</translation>
    </message>
    <message>
        <source>Name of an action</source>
        <translation>Name eines Befehls</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Tippen Sie, was Sie tun wollen</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Nothing found that can be done now</source>
        <translation>Nichts gefunden, was sich jetzt tun lässt</translation>
    </message>
    <message>
        <source>Show or hide {}</source>
        <translation>{} zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Show {}</source>
        <translation>{} zeigen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Of the window, from its next start on</source>
        <translation>Die des Fensters, ab dem nächsten Start</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Light or dark colours, or what the system prefers</source>
        <translation>Helle oder dunkle Farben, oder was das System vorzieht</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Black on white or the other way round; also where the system asks for it</source>
        <translation>Schwarz auf Weiß oder umgekehrt; auch wo das System darum bittet</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Size of all text, in per cent of the system&apos;s</source>
        <translation>Größe aller Texte, in Prozent der des Systems</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>What training runs on; auto takes a GPU if there is one</source>
        <translation>Worauf trainiert wird; auto nimmt eine GPU, wenn es eine gibt</translation>
    </message>
    <message>
        <source>Ask before closing while training</source>
        <translation>Vor dem Schließen beim Training fragen</translation>
    </message>
    <message>
        <source>What was trained is kept in any case; the next start offers to go on</source>
        <translation>Was trainiert wurde, bleibt in jedem Fall; der nächste Start bietet an fortzufahren</translation>
    </message>
    <message>
        <source>Answer otherwise</source>
        <translation>Anders antworten</translation>
    </message>
    <message>
        <source>Second reviewer</source>
        <translation>Zweites Urteil</translation>
    </message>
    <message>
        <source>Say who you are first: your name goes on the record with each verdict.</source>
        <translation>Sagen Sie zuerst, wer Sie sind: Ihr Name steht bei jedem Urteil.</translation>
    </message>
    <message>
        <source>There is nothing for {} to review: nobody else has ruled on anything that {} has not seen.</source>
        <translation>Für {} gibt es nichts durchzusehen: Niemand sonst hat über etwas geurteilt, das {} nicht gesehen hat.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Name of the second reviewer</source>
        <translation>Name der zweiten Person</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Subquestions and their answers</source>
        <translation>Teilfragen und ihre Antworten</translation>
    </message>
    <message>
        <source>Your answer, or idk</source>
        <translation>Ihre Antwort, oder idk</translation>
    </message>
    <message>
        <source>Question {} of {}, reviewed by {}</source>
        <translation>Frage {} von {}, durchgesehen von {}</translation>
    </message>
    <message>
        <source>Nothing was proposed: answer it yourself</source>
        <translation>Nichts wurde vorgeschlagen: Antworten Sie selbst</translation>
    </message>
    <message>
        <source>Proposed: {}</source>
        <translation>Vorgeschlagen: {}</translation>
    </message>
    <message>
        <source>nothing was proposed</source>
        <translation>nichts wurde vorgeschlagen</translation>
    </message>
    <message>
        <source>It was not split.</source>
        <translation>Sie wurde nicht zerlegt.</translation>
    </message>
    <message>
        <source>Questions that somebody else has ruled on come one after the other, as they were before that. Your verdicts change no tree; at the end stands how far the two of you agree.</source>
        <translation>Fragen, über die jemand anderes geurteilt hat, kommen nacheinander, wie sie zuvor waren. Ihre Urteile ändern keinen Baum; am Ende steht, wie weit Sie beide übereinstimmen.</translation>
    </message>
    <message>
        <source>All done. </source>
        <translation>Alles getan. </translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>Save as a new version</source>
        <translation>Als neue Fassung sichern</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Lassen, wie es war</translation>
    </message>
    <message>
        <source>Change what you rule by; the old version is kept</source>
        <translation>Ändern, wonach Sie urteilen; die alte Fassung bleibt erhalten</translation>
    </message>
    <message>
        <source>Your decisions carry the new version from now on</source>
        <translation>Ihre Entscheidungen tragen von nun an die neue Fassung</translation>
    </message>
    <message>
        <source>Close the editor and keep the guidelines as they were</source>
        <translation>Das Feld schließen und die Richtlinien lassen, wie sie waren</translation>
    </message>
    <message>
        <source>{}: guidelines</source>
        <translation>{}: Richtlinien</translation>
    </message>
    <message>
        <source>Guidelines in force</source>
        <translation>Geltende Richtlinien</translation>
    </message>
    <message>
        <source>Guidelines, version {}</source>
        <translation>Richtlinien, Fassung {}</translation>
    </message>
    <message>
        <source>Written by {}</source>
        <translation>Geschrieben von {}</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übergangen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>By tree</source>
        <translation>Nach Baum</translation>
    </message>
    <message>
        <source>Most useful first</source>
        <translation>Nützlichstes zuerst</translation>
    </message>
    <message>
        <source>Nothing waits for you. Ask a question above the tree; what A_n proposes will queue here.</source>
        <translation>Nichts wartet auf Sie. Stellen Sie über dem Baum eine Frage; was A_n vorschlägt, reiht sich hier ein.</translation>
    </message>
    <message>
        <source>Nothing is half typed. What you type and do not submit is kept, and listed here.</source>
        <translation>Nichts ist halb getippt. Was Sie tippen und nicht abgeben, bleibt und steht hier.</translation>
    </message>
    <message>
        <source>You passed over nothing. What you skip (Space) waits here and comes back at the end.</source>
        <translation>Sie haben nichts übergangen. Was Sie übergehen (Leertaste), wartet hier und kommt am Ende wieder.</translation>
    </message>
    <message>
        <source>You have ruled on nothing yet. What you decide can be looked at here, and changed.</source>
        <translation>Sie haben noch über nichts geurteilt. Was Sie entscheiden, lässt sich hier ansehen und ändern.</translation>
    </message>
    <message>
        <source>Questions that wait for you</source>
        <translation>Fragen, die auf Sie warten</translation>
    </message>
    <message>
        <source>Order of the queue</source>
        <translation>Reihenfolge der Warteschlange</translation>
    </message>
    <message>
        <source>Approves the proposals of this list that were on show; the others stay</source>
        <translation>Billigt die Vorschläge dieser Liste, die zu sehen waren; die anderen bleiben</translation>
    </message>
    <message>
        <source>   in {}</source>
        <translation>   in {}</translation>
    </message>
    <message>
        <source>, stale</source>
        <translation>, überholt</translation>
    </message>
    <message>
        <source>none of these proposals was on show yet</source>
        <translation>keiner dieser Vorschläge wurde schon gezeigt</translation>
    </message>
    <message>
        <source>1 ruling, {} left</source>
        <translation>1 Urteil, {} übrig</translation>
    </message>
    <message>
        <source>{} rulings, {} left</source>
        <translation>{} Urteile, {} übrig</translation>
    </message>
    <message>
        <source> · {:.1f} s each (median)</source>
        <translation> · je {:.1f} s (Median)</translation>
    </message>
    <message>
        <source> · about {} min to go</source>
        <translation> · noch etwa {} min</translation>
    </message>
    <message>
        <source> · you spent {:.1f} min today</source>
        <translation> · heute {:.1f} min Ihrer Zeit</translation>
    </message>
    <message>
        <source>Session on disk</source>
        <translation>Sitzung auf der Platte</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>There is no backup yet; one is made whenever the session is opened after a change, and once a day.</source>
        <translation>Noch gibt es keine Sicherung; eine entsteht, wenn die Sitzung nach einer Änderung geöffnet wird, und einmal am Tag.</translation>
    </message>
    <message>
        <source>Backups hold the database, not the weights. {}
Compacting: {}</source>
        <translation>Sicherungen enthalten die Datenbank, nicht die Gewichte. {}
Verdichten: {}</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Check that everything is sound, and that the trees follow from what was decided</source>
        <translation>Prüfen, ob alles heil ist und die Bäume aus den Entscheidungen folgen</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Copy the database as it is</source>
        <translation>Die Datenbank kopieren, wie sie ist</translation>
    </message>
    <message>
        <source>Compact…</source>
        <translation>Verdichten…</translation>
    </message>
    <message>
        <source>Thin out weights by the rule above and pack the database; asks before</source>
        <translation>Gewichte nach der Regel oben ausdünnen und die Datenbank packen; fragt vorher</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Zurückholen…</translation>
    </message>
    <message>
        <source>Put the chosen backup in the place of the session; what is there now is backed up before</source>
        <translation>Die gewählte Sicherung an die Stelle der Sitzung setzen; was jetzt da ist, wird vorher gesichert</translation>
    </message>
    <message>
        <source>choose a backup first</source>
        <translation>wählen Sie erst eine Sicherung</translation>
    </message>
    <message>
        <source>on opening</source>
        <translation>beim Öffnen</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>before a restoring</source>
        <translation>vor einem Zurückholen</translation>
    </message>
    <message>
        <source>HTML dossier: one page that needs nothing else</source>
        <translation>HTML-Dossier: eine Seite, die sonst nichts braucht</translation>
    </message>
    <message>
        <source>Archive: the whole session as one file, to be opened elsewhere</source>
        <translation>Archiv: die ganze Sitzung als eine Datei, anderswo zu öffnen</translation>
    </message>
    <message>
        <source>JSON lines: every row of every table</source>
        <translation>JSON-Zeilen: jede Zeile jeder Tabelle</translation>
    </message>
    <message>
        <source>CSV: a folder with every table</source>
        <translation>CSV: ein Ordner mit allen Tabellen</translation>
    </message>
    <message>
        <source>Parquet: a folder with every table (needs pyarrow)</source>
        <translation>Parquet: ein Ordner mit allen Tabellen (braucht pyarrow)</translation>
    </message>
    <message>
        <source>Fine-tuning: prompts and completions</source>
        <translation>Feinabstimmung: Eingaben und Ausgaben</translation>
    </message>
    <message>
        <source>Fine-tuning: as a chat</source>
        <translation>Feinabstimmung: als Gespräch</translation>
    </message>
    <message>
        <source>PDF: a tree and the plots</source>
        <translation>PDF: ein Baum und die Kurven</translation>
    </message>
    <message>
        <source>SVG: a tree</source>
        <translation>SVG: ein Baum</translation>
    </message>
    <message>
        <source>PNG: a tree</source>
        <translation>PNG: ein Baum</translation>
    </message>
    <message>
        <source>DOT: trees for Graphviz</source>
        <translation>DOT: Bäume für Graphviz</translation>
    </message>
    <message>
        <source>GraphML: trees for other programs</source>
        <translation>GraphML: Bäume für andere Programme</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Leave out names of persons</source>
        <translation>Namen von Personen weglassen</translation>
    </message>
    <message>
        <source>The whole session</source>
        <translation>Die ganze Sitzung</translation>
    </message>
    <message>
        <source>Question {} and what is below it</source>
        <translation>Frage {} und was darunter ist</translation>
    </message>
    <message>
        <source>Questions that hold these words</source>
        <translation>Fragen, die diese Wörter enthalten</translation>
    </message>
    <message>
        <source>Questions in one state</source>
        <translation>Fragen in einem Zustand</translation>
    </message>
    <message>
        <source>What one assistant served, and its training</source>
        <translation>Was ein Assistent leistete, und sein Training</translation>
    </message>
    <message>
        <source>words in questions or answers</source>
        <translation>Wörter in Fragen oder Antworten</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Part</source>
        <translation>&amp;Teil</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>&amp;Wörter</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>&amp;Zustand</translation>
    </message>
    <message>
        <source>&amp;Assistant</source>
        <translation>&amp;Assistent</translation>
    </message>
    <message>
        <source>Paths below your home folder are written as “~” in every format but the archive, which is the session as it is.</source>
        <translation>Pfade unter Ihrem Benutzerordner werden als „~“ geschrieben, in jedem Format außer dem Archiv, das die Sitzung ist, wie sie ist.</translation>
    </message>
    <message>
        <source>A folder for the tables</source>
        <translation>Ein Ordner für die Tabellen</translation>
    </message>
    <message>
        <source>the format cannot hold it alone</source>
        <translation>das Format kann es nicht allein enthalten</translation>
    </message>
    <message>
        <source>this format shows nothing else</source>
        <translation>dieses Format zeigt nichts anderes</translation>
    </message>
    <message>
        <source>an archive is the session as it is</source>
        <translation>ein Archiv ist die Sitzung, wie sie ist</translation>
    </message>
    <message>
        <source>the memory does not suffice</source>
        <translation>der Speicher reicht nicht</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>the disk has only {} left</source>
        <translation>auf der Platte sind nur noch {} frei</translation>
    </message>
    <message>
        <source>no backup was made: {}</source>
        <translation>es wurde keine Sicherung gemacht: {}</translation>
    </message>
    <message>
        <source>Exporting to {}…</source>
        <translation>Wird exportiert nach {}…</translation>
    </message>
    <message>
        <source>exported to {}</source>
        <translation>exportiert nach {}</translation>
    </message>
    <message>
        <source>Exported to {}</source>
        <translation>Exportiert nach {}</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Archives and JSON lines (*.zip *.jsonl);;All files (*)</source>
        <translation>Archive und JSON-Zeilen (*.zip *.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Importing {}…</source>
        <translation>{} wird importiert…</translation>
    </message>
    <message>
        <source>Imported as “{}”</source>
        <translation>Eingelesen als „{}“</translation>
    </message>
    <message>
        <source>{} was not imported: {}</source>
        <translation>{} wurde nicht eingelesen: {}</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Wird gesichert…</translation>
    </message>
    <message>
        <source>backed up</source>
        <translation>gesichert</translation>
    </message>
    <message>
        <source>Compact this session?

{}</source>
        <translation>Diese Sitzung verdichten?

{}</translation>
    </message>
    <message>
        <source>Compacting…</source>
        <translation>Wird verdichtet…</translation>
    </message>
    <message>
        <source>{} won</source>
        <translation>{} gewonnen</translation>
    </message>
    <message>
        <source>Put the backup of {:%d %B %Y, %H:%M} in the place of the session?

What is there now is backed up first, so this can be taken back in the same way.</source>
        <translation>Die Sicherung vom {:%d.%m.%Y, %H:%M} an die Stelle der Sitzung setzen?

Was jetzt da ist, wird zuerst gesichert, also lässt sich das ebenso zurücknehmen.</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Wird zurückgeholt…</translation>
    </message>
    <message>
        <source>what was there before is {}</source>
        <translation>was zuvor da war, ist {}</translation>
    </message>
    <message>
        <source>called off; nothing was written</source>
        <translation>abgebrochen; nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>The session is sound.</source>
        <translation>Die Sitzung ist heil.</translation>
    </message>
    <message>
        <source>The session is damaged.</source>
        <translation>Die Sitzung ist beschädigt.</translation>
    </message>
    <message>
        <source>Discrete: train Aₙ, freeze and measure it, let it help to train Aₙ₊₁</source>
        <translation>Diskret: Aₙ trainieren, einfrieren, messen, beim Training von Aₙ₊₁ helfen lassen</translation>
    </message>
    <message>
        <source>Continuous: one student learns with its own running average&apos;s help</source>
        <translation>Stetig: ein Schüler lernt mit Hilfe seines eigenen laufenden Mittels</translation>
    </message>
    <message>
        <source>One network for all questions</source>
        <translation>Ein Netz für alle Fragen</translation>
    </message>
    <message>
        <source>Specialists: a narrower network for each sort of questions</source>
        <translation>Spezialisten: ein schmaleres Netz für jede Art Fragen</translation>
    </message>
    <message>
        <source>Control: as many narrower networks, questions shared out at random</source>
        <translation>Kontrolle: ebenso viele schmalere Netze, Fragen zufällig verteilt</translation>
    </message>
    <message>
        <source>Ask me about every answer of Aₙ</source>
        <translation>Mich nach jeder Antwort von Aₙ fragen</translation>
    </message>
    <message>
        <source>Ask me about one in five, drawn by lot</source>
        <translation>Mich nach jeder fünften fragen, ausgelost</translation>
    </message>
    <message>
        <source>Ask me about one in twenty, drawn by lot</source>
        <translation>Mich nach jeder zwanzigsten fragen, ausgelost</translation>
    </message>
    <message>
        <source>Ask me about “I don&apos;t know” and about height 2 or more</source>
        <translation>Mich bei „Ich weiß es nicht“ und ab Höhe 2 fragen</translation>
    </message>
    <message>
        <source>A trained assistant helps at once; what it would have to pass is written down</source>
        <translation>Ein trainierter Assistent hilft sofort; was er bestehen müsste, wird aufgeschrieben</translation>
    </message>
    <message>
        <source>It waits: agreement ≥ 90 %, H&apos;s past decisions, five spot checks, or a written reason</source>
        <translation>Er wartet: Übereinstimmung ≥ 90 %, frühere Entscheidungen von H, fünf Stichproben, oder ein Grund</translation>
    </message>
    <message>
        <source>It waits: agreement ≥ 98 %, H&apos;s past decisions, five spot checks, or a written reason</source>
        <translation>Er wartet: Übereinstimmung ≥ 98 %, frühere Entscheidungen von H, fünf Stichproben, oder ein Grund</translation>
    </message>
    <message>
        <source>Scripted H: splits and combines without errors</source>
        <translation>Skript-H: zerlegt und verbindet fehlerfrei</translation>
    </message>
    <message>
        <source>Macros: rules made of your own decisions, which you approved</source>
        <translation>Makros: Regeln aus Ihren eigenen Entscheidungen, von Ihnen gebilligt</translation>
    </message>
    <message>
        <source>H′: a network that learns from what H does, and from what you do</source>
        <translation>H′: ein Netz, das lernt aus dem, was H tut und was Sie tun</translation>
    </message>
    <message>
        <source>Faulty H: errs by chance, anew each time</source>
        <translation>Irrendes H: irrt zufällig, jedes Mal neu</translation>
    </message>
    <message>
        <source>Faulty H: errs on some questions, always in the same way</source>
        <translation>Irrendes H: irrt bei manchen Fragen, immer gleich</translation>
    </message>
    <message>
        <source>Lazy H: leaves some questions to Aₙ as they are</source>
        <translation>Faules H: lässt manche Fragen Aₙ, wie sie sind</translation>
    </message>
    <message>
        <source>Misled H: some subanswers are replaced by wrong ones that H accepts</source>
        <translation>Getäuschtes H: manche Teilantworten sind ersetzt, und H nimmt sie an</translation>
    </message>
    <message>
        <source>It is distilled step by step: A_1, A_2, … follow one another (More: Mode).</source>
        <translation>Destilliert wird schrittweise: A_1, A_2, … folgen aufeinander (Mehr: Modus).</translation>
    </message>
    <message>
        <source>It is distilled continuously: one student A_1 that keeps learning (More: Mode).</source>
        <translation>Destilliert wird fortlaufend: ein Schüler A_1, der weiterlernt (Mehr: Modus).</translation>
    </message>
    <message>
        <source>By an anytime lower bound on agreement with the teacher</source>
        <translation>Nach einer jederzeit gültigen unteren Schranke an die Übereinstimmung</translation>
    </message>
    <message>
        <source>By the paper&apos;s rule: 85 % agreement as observed</source>
        <translation>Nach der Regel des Aufsatzes: 85 % beobachtete Übereinstimmung</translation>
    </message>
    <message>
        <source>Code of a task</source>
        <translation>Code einer Aufgabe</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Neue Sitzung</translation>
    </message>
    <message>
        <source>I see the local workspace only, not the questions above</source>
        <translation>Nur der eigene Arbeitsbereich, keine Fragen darüber</translation>
    </message>
    <message>
        <source>&amp;More: how it learns, what you are asked, budget, bounds</source>
        <translation>&amp;Mehr: wie gelernt wird, was Sie gefragt werden, Budget, Schranken</translation>
    </message>
    <message>
        <source>What the session is called, and its folder</source>
        <translation>Wie die Sitzung heißt, und ihr Ordner</translation>
    </message>
    <message>
        <source>Where the session&apos;s own folder is made; move it or copy it as you like</source>
        <translation>Wo der Ordner der Sitzung angelegt wird; er lässt sich verschieben und kopieren</translation>
    </message>
    <message>
        <source>How hard questions get and how large the network is; quick takes minutes</source>
        <translation>Wie schwer die Fragen werden und wie groß das Netz ist; quick dauert Minuten</translation>
    </message>
    <message>
        <source>Who splits and combines what the next assistant learns from; in the trees it is you</source>
        <translation>Wer zerlegt und zusammensetzt, woraus der nächste Assistent lernt; in den Bäumen sind Sie es</translation>
    </message>
    <message>
        <source>The same seed draws the same questions and repeats the same run</source>
        <translation>Derselbe Startwert zieht dieselben Fragen und wiederholt denselben Lauf</translation>
    </message>
    <message>
        <source>M&amp;ode</source>
        <translation>Mod&amp;us</translation>
    </message>
    <message>
        <source>Whether assistants follow one another, or one goes on learning</source>
        <translation>Ob Assistenten aufeinander folgen oder einer weiterlernt</translation>
    </message>
    <message>
        <source>What is trained: one network, or several that share the questions</source>
        <translation>Was trainiert wird: ein Netz, oder mehrere, die sich die Fragen teilen</translation>
    </message>
    <message>
        <source>What a trained assistant has to pass before it helps</source>
        <translation>Was ein trainierter Assistent bestehen muss, bevor er hilft</translation>
    </message>
    <message>
        <source>Your decisions are on the record under this name</source>
        <translation>Unter diesem Namen stehen Ihre Entscheidungen in den Akten</translation>
    </message>
    <message>
        <source>Which answers of Aₙ you are asked to rule on</source>
        <translation>Über welche Antworten von Aₙ Sie entscheiden sollen</translation>
    </message>
    <message>
        <source>How often the bounds of this session may be wrong: α, at all moments together</source>
        <translation>Wie oft die Schranken dieser Sitzung falsch sein dürfen: α, zu allen Zeiten zusammen</translation>
    </message>
    <message>
        <source>How many questions may be asked below a new root; split to subquestions, the rest comes back</source>
        <translation>Wie viele Fragen unter einer neuen Wurzel gestellt werden dürfen; auf Teilfragen verteilt, der Rest kommt zurück</translation>
    </message>
    <message>
        <source>How often H works on each question that is trained on; the most frequent answer counts</source>
        <translation>Wie oft H an jeder Frage des Trainings arbeitet; die häufigste Antwort zählt</translation>
    </message>
    <message>
        <source>{} (installed)</source>
        <translation>{} (installiert)</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Aus einer Datei…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation>&amp;Aufgabe</translation>
    </message>
    <message>
        <source>&amp;Learner</source>
        <translation>&amp;Lernender</translation>
    </message>
    <message>
        <source>&amp;H in training</source>
        <translation>&amp;H im Training</translation>
    </message>
    <message>
        <source>&amp;Votes of H</source>
        <translation>Stimmen &amp;von H</translation>
    </message>
    <message>
        <source>&amp;Curriculum</source>
        <translation>Lehr&amp;plan</translation>
    </message>
    <message>
        <source>P&amp;romotion</source>
        <translation>Bef&amp;örderung</translation>
    </message>
    <message>
        <source>Se&amp;ed</source>
        <translation>Startw&amp;ert</translation>
    </message>
    <message>
        <source>&amp;You as H</source>
        <translation>&amp;Sie als H</translation>
    </message>
    <message>
        <source>&amp;Policy</source>
        <translation>&amp;Regel</translation>
    </message>
    <message>
        <source>&amp;Budget</source>
        <translation>&amp;Budget</translation>
    </message>
    <message>
        <source>&amp;Isolation</source>
        <translation>Ab&amp;schirmung</translation>
    </message>
    <message>
        <source>&amp;α of all bounds</source>
        <translation>&amp;α aller Schranken</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Wie viel</translation>
    </message>
    <message>
        <source>Some tasks are learned in rounds of thought; this says what agreement buys the next round</source>
        <translation>Manche Aufgaben werden in Denkrunden gelernt; dies sagt, welche Übereinstimmung die nächste Runde bringt</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>So that no answer leans on what you know from elsewhere</source>
        <translation>Damit keine Antwort auf dem ruht, was Sie von anderswo wissen</translation>
    </message>
    <message>
        <source> labels at first</source>
        <translation> Marken zu Anfang</translation>
    </message>
    <message>
        <source> % of them</source>
        <translation> % davon</translation>
    </message>
    <message>
        <source>A Python file with a task</source>
        <translation>Eine Python-Datei mit einer Aufgabe</translation>
    </message>
    <message>
        <source>Python (*.py)</source>
        <translation>Python (*.py)</translation>
    </message>
    <message>
        <source>{} To ask, {}.</source>
        <translation>{} Zu fragen: {}.</translation>
    </message>
    <message>
        <source>Folder for the session</source>
        <translation>Ordner für die Sitzung</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Nachspielen</translation>
    </message>
    <message>
        <source>Decisions so far</source>
        <translation>Entscheidungen bis hier</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Questions as they were</source>
        <translation>Fragen, wie sie waren</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>◀ Before</source>
        <translation>◀ Zurück</translation>
    </message>
    <message>
        <source>Next ▶</source>
        <translation>Weiter ▶</translation>
    </message>
    <message>
        <source>Nothing was decided in this session yet; ask a question, and it can be replayed.</source>
        <translation>In dieser Sitzung wurde noch nichts entschieden; stellen Sie eine Frage, dann lässt sie sich nachspielen.</translation>
    </message>
    <message>
        <source>before the first decision</source>
        <translation>vor der ersten Entscheidung</translation>
    </message>
    <message>
        <source>After decision {} of {}, {}; answers of the machine come with the next decision.</source>
        <translation>Nach Entscheidung {} von {}, {}; Antworten der Maschine kommen mit der nächsten Entscheidung.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Duplizieren…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Verschieben…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worüber</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neuester</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>All that a person did, on the record: asked, handed over, ruled, undone</source>
        <translation>Alles, was eine Person tat, wie es verzeichnet ist: gefragt, übergeben, geurteilt, zurückgenommen</translation>
    </message>
    <message>
        <source>{} copy</source>
        <translation>{} Kopie</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Wird kopiert…</translation>
    </message>
    <message>
        <source>Renaming…</source>
        <translation>Wird umbenannt…</translation>
    </message>
    <message>
        <source>Move the session into</source>
        <translation>Sitzung verschieben nach</translation>
    </message>
    <message>
        <source>Moving…</source>
        <translation>Wird verschoben…</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Wird gelöscht…</translation>
    </message>
    <message>
        <source>Put “{}” into the trash? Decisions in it: {}; assistants: A_0 to A_{}.</source>
        <translation>„{}“ in den Papierkorb? Entscheidungen darin: {}; Assistenten: A_0 bis A_{}.</translation>
    </message>
    <message>
        <source>Delete a session</source>
        <translation>Eine Sitzung löschen</translation>
    </message>
    <message>
        <source>this session cannot be read; it can only be deleted</source>
        <translation>diese Sitzung lässt sich nicht lesen; sie lässt sich nur löschen</translation>
    </message>
    <message>
        <source>choose a session first</source>
        <translation>wählen Sie erst eine Sitzung</translation>
    </message>
    <message>
        <source>system</source>
        <translation>System</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen suchen</translation>
    </message>
    <message>
        <source>No setting has these words; keys have a sheet of their own (?).</source>
        <translation>Keine Einstellung hat diese Wörter; Tasten haben ein eigenes Blatt (?).</translation>
    </message>
    <message>
        <source>Kept in {}. Keys have their own sheet (?); they, the window&apos;s size and what was used lately are kept in {}.</source>
        <translation>Stehen in {}. Tasten haben ihr eigenes Blatt (?); sie, die Größe des Fensters und das zuletzt Benutzte stehen in {}.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>training step</source>
        <translation>Trainingsschritt</translation>
    </message>
    <message>
        <source>faint: every report; bold: mean of {:,}</source>
        <translation>blass: jede Meldung; fett: Mittel über {:,}</translation>
    </message>
    <message>
        <source>questions trained on</source>
        <translation>Fragen im Training</translation>
    </message>
    <message>
        <source>seconds of training</source>
        <translation>Sekunden Training</translation>
    </message>
    <message>
        <source>floating-point operations (estimate)</source>
        <translation>Gleitkommaoperationen (Schätzung)</translation>
    </message>
    <message>
        <source>each iteration from 0</source>
        <translation>jede Iteration ab 0</translation>
    </message>
    <message>
        <source>What the x axis counts</source>
        <translation>Was die x-Achse zählt</translation>
    </message>
    <message>
        <source>Points that the running mean of the loss is over</source>
        <translation>Punkte, über die der Verlust gemittelt wird</translation>
    </message>
    <message>
        <source>The bold curve is the mean of so many reports, begun anew at each iteration; the faint one is every report</source>
        <translation>Die fette Kurve ist das Mittel über so viele Meldungen, in jeder Iteration neu begonnen; die blasse zeigt jede Meldung</translation>
    </message>
    <message>
        <source>Mean of</source>
        <translation>Mittel über</translation>
    </message>
    <message>
        <source>log x</source>
        <translation>log x</translation>
    </message>
    <message>
        <source>log y</source>
        <translation>log y</translation>
    </message>
    <message>
        <source>overlay</source>
        <translation>übereinander</translation>
    </message>
    <message>
        <source>Count x by powers of ten, from the first point on</source>
        <translation>x nach Zehnerpotenzen zählen, vom ersten Punkt an</translation>
    </message>
    <message>
        <source>Count the loss by powers of ten, and shares by powers of ten of what they lack to 1</source>
        <translation>Den Verlust nach Zehnerpotenzen zählen, Anteile nach Zehnerpotenzen dessen, was ihnen zu 1 fehlt</translation>
    </message>
    <message>
        <source>by agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Compare runs by their least agreement on any height, instead of by their accuracy</source>
        <translation>Läufe nach der kleinsten Übereinstimmung auf einer Höhe vergleichen statt nach der Genauigkeit</translation>
    </message>
    <message>
        <source>Let every iteration begin at 0, to compare them</source>
        <translation>Jede Iteration bei 0 beginnen lassen, um sie zu vergleichen</translation>
    </message>
    <message>
        <source>Figures…</source>
        <translation>Bilder…</translation>
    </message>
    <message>
        <source>Draw other sessions beside this one, keep one as baseline</source>
        <translation>Andere Sitzungen neben dieser zeichnen, eine als Vergleichslinie behalten</translation>
    </message>
    <message>
        <source>Write the plots as PNG, SVG or PDF, or all series as one CSV</source>
        <translation>Die Kurven als PNG, SVG oder PDF schreiben, oder alle Reihen als eine CSV-Datei</translation>
    </message>
    <message>
        <source>right answers (share)</source>
        <translation>richtige Antworten (Anteil)</translation>
    </message>
    <message>
        <source>Agreement by height</source>
        <translation>Übereinstimmung nach Höhe</translation>
    </message>
    <message>
        <source>like H + A_n (share)</source>
        <translation>wie H + A_n (Anteil)</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>nats per question</source>
        <translation>Nats je Frage</translation>
    </message>
    <message>
        <source>IDA, controls, other runs</source>
        <translation>IDA, Kontrollen, andere Läufe</translation>
    </message>
    <message>
        <source>right answers (log of 1 − share)</source>
        <translation>richtige Antworten (log von 1 − Anteil)</translation>
    </message>
    <message>
        <source>like H + A_n (log of 1 − share)</source>
        <translation>wie H + A_n (log von 1 − Anteil)</translation>
    </message>
    <message>
        <source>nats per question (log)</source>
        <translation>Nats je Frage (log)</translation>
    </message>
    <message>
        <source>{} (baseline)</source>
        <translation>{} (Vergleichslinie)</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>made again</source>
        <translation>neu gemacht</translation>
    </message>
    <message>
        <source>IDA</source>
        <translation>IDA</translation>
    </message>
    <message>
        <source>Compare runs</source>
        <translation>Läufe vergleichen</translation>
    </message>
    <message>
        <source>Filter by a regular expression, such as  powering.*seed-[0-4]</source>
        <translation>Mit einem regulären Ausdruck filtern, etwa  powering.*seed-[0-4]</translation>
    </message>
    <message>
        <source>Filter sessions by a regular expression</source>
        <translation>Sitzungen mit einem regulären Ausdruck filtern</translation>
    </message>
    <message>
        <source>Sessions to compare with</source>
        <translation>Sitzungen zum Vergleichen</translation>
    </message>
    <message>
        <source>Kept as</source>
        <translation>Behalten als</translation>
    </message>
    <message>
        <source>&amp;Keep as baseline: drawn first and dashed in every session, until it is no longer ticked</source>
        <translation>Als Vergleichslinie &amp;behalten: in jeder Sitzung zuerst und gestrichelt gezeichnet, bis das Häkchen wieder weg ist</translation>
    </message>
    <message>
        <source>Their loss, accuracy and agreement are drawn beside this session&apos;s, each in a colour of its own that stays.</source>
        <translation>Verlust, Genauigkeit und Übereinstimmung werden neben denen dieser Sitzung gezeichnet, jede in einer eigenen Farbe, die bleibt.</translation>
    </message>
    <message>
        <source>Draw these</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Vergleichslinie</translation>
    </message>
    <message>
        <source>This is no regular expression: {}</source>
        <translation>Das ist kein regulärer Ausdruck: {}</translation>
    </message>
    <message>
        <source>{} cannot be read: {}</source>
        <translation>{} lässt sich nicht lesen: {}</translation>
    </message>
    <message>
        <source>this session</source>
        <translation>diese Sitzung</translation>
    </message>
    <message>
        <source>{:.1f} GB memory · {:.1f} of {} cores</source>
        <translation>{:.1f} GB Speicher · {:.1f} von {} Kernen</translation>
    </message>
    <message>
        <source>{} · GPU {:.1f} of {:.1f} GB</source>
        <translation>{} · GPU {:.1f} von {:.1f} GB</translation>
    </message>
    <message>
        <source>{}, {} busy</source>
        <translation>{}, {} ausgelastet</translation>
    </message>
    <message>
        <source>{} min</source>
        <translation>{} min</translation>
    </message>
    <message>
        <source>{} h {} min</source>
        <translation>{} h {} min</translation>
    </message>
    <message>
        <source>Assistant, family</source>
        <translation>Assistent, Familie</translation>
    </message>
    <message>
        <source>the one before</source>
        <translation>der davor</translation>
    </message>
    <message>
        <source>Families of questions that were held out whole before training</source>
        <translation>Familien von Fragen, die vor dem Training ganz zurückgehalten wurden</translation>
    </message>
    <message>
        <source>Answers that are not in the words that you stood behind</source>
        <translation>Antworten, die nicht in den Worten stehen, hinter denen Sie stehen</translation>
    </message>
    <message>
        <source>Upper bound on the share that differs; it holds however often one looks, together with all others here</source>
        <translation>Obere Schranke für den abweichenden Anteil; sie gilt, so oft man auch hinsieht, zusammen mit allen anderen hier</translation>
    </message>
    <message>
        <source>How many the assistant before it answered otherwise than you, on the same questions</source>
        <translation>Wie viele der Assistent davor anders beantwortete als Sie, auf dieselben Fragen</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Agreement by family</source>
        <translation>Übereinstimmung nach Familie</translation>
    </message>
    <message>
        <source>Answers that differ</source>
        <translation>Abweichende Antworten</translation>
    </message>
    <message>
        <source>Some of the answers that differ:</source>
        <translation>Einige der abweichenden Antworten:</translation>
    </message>
    <message>
        <source>vacuous</source>
        <translation>nichtssagend</translation>
    </message>
    <message>
        <source>You have not ruled on any answer of A_{} yet.</source>
        <translation>Sie haben noch über keine Antwort von A_{} entschieden.</translation>
    </message>
    <message>
        <source>Of {} answers that A_{} proposed you let {} stand ({:.0%}; not drawn by lot, so no bound).</source>
        <translation>Von {} Antworten, die A_{} vorschlug, ließen Sie {} gelten ({:.0%}; nicht ausgelost, daher keine Schranke).</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Run again with another assistant</source>
        <translation>Mit einem anderen Assistenten noch einmal</translation>
    </message>
    <message>
        <source>Again: {}</source>
        <translation>Noch einmal: {}</translation>
    </message>
    <message>
        <source>The same question on the same facts becomes a new tree. What the script or rules had split, the script splits; what you had split is asked again word for word. The old tree stays as it is.</source>
        <translation>Dieselbe Frage zu denselben Fakten wird ein neuer Baum. Was Skript oder Regeln zerlegt hatten, zerlegt das Skript; was Sie zerlegt hatten, wird Wort für Wort wieder gefragt. Der alte Baum bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>A_0, which looks up</source>
        <translation>A_0, der nachschaut</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Old and new answers</source>
        <translation>Alte und neue Antworten</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>{old} again as {new} with {assistant}: {changed} of {count} answers differ.</source>
        <translation>{old} noch einmal als {new} mit {assistant}: {changed} von {count} Antworten weichen ab.</translation>
    </message>
    <message>
        <source>the question is being asked</source>
        <translation>die Frage wird gestellt</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Wird gefragt…</translation>
    </message>
    <message>
        <source>H + A_n answered</source>
        <translation>H + A_n antwortete</translation>
    </message>
    <message>
        <source>The student answered</source>
        <translation>Der Schüler antwortete</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>Questions with the same number were asked about the same facts. These were not kept: asked again, it is about others.</source>
        <translation>Fragen mit gleicher Nummer galten denselben Fakten. Diese wurden nicht aufgehoben: noch einmal gestellt, gilt die Frage anderen.</translation>
    </message>
    <message>
        <source>Ask the chosen question as the root of a tree, about new facts, which stay hidden (Enter)</source>
        <translation>Die gewählte Frage als Wurzel eines Baums stellen, zu neuen Fakten, die verborgen bleiben (Eingabe)</translation>
    </message>
    <message>
        <source>Close the questions behind the point</source>
        <translation>Die Fragen hinter dem Punkt schließen</translation>
    </message>
    <message>
        <source>Questions on which student and teacher differed</source>
        <translation>Fragen, bei denen Schüler und Lehrer sich unterschieden</translation>
    </message>
    <message>
        <source>At step {:,.0f}: {} questions where student and teacher differed</source>
        <translation>Bei Schritt {:,.0f}: {} Fragen, bei denen Schüler und Lehrer auseinandergingen</translation>
    </message>
    <message>
        <source>{}; none of height {} was kept</source>
        <translation>{}; von Höhe {} wurde keine aufgehoben</translation>
    </message>
    <message>
        <source>{}, all of height {}</source>
        <translation>{}, alle von Höhe {}</translation>
    </message>
    <message>
        <source>Double-click or press Enter to ask it again, about new facts</source>
        <translation>Doppelklick oder Eingabe stellt sie noch einmal, zu neuen Fakten</translation>
    </message>
    <message>
        <source>Training the controls</source>
        <translation>Training der Kontrollen</translation>
    </message>
    <message>
        <source>Not training</source>
        <translation>Kein Training</translation>
    </message>
    <message>
        <source>No training yet. Distil (Ctrl+T) trains A_{n+1} to answer as H + A_n does;
its curves grow here.</source>
        <translation>Noch kein Training. Destillieren (Ctrl+T) trainiert A_{n+1}, zu antworten wie H + A_n;
hier wachsen seine Kurven.</translation>
    </message>
    <message>
        <source>The curves grow here as soon as the first steps are made.</source>
        <translation>Die Verläufe wachsen hier, sobald die ersten Schritte getan sind.</translation>
    </message>
    <message>
        <source>Which answers were wrong is not shown; these are where the student differed from its teacher, and both may be wrong.</source>
        <translation>Welche Antworten falsch waren, wird nicht gezeigt; hier wich der Schüler von seinem Lehrer ab, und beide können irren.</translation>
    </message>
    <message>
        <source>something is trained; stop it first, or let it come to its end</source>
        <translation>etwas wird trainiert; halten Sie es erst an, oder lassen Sie es zu Ende kommen</translation>
    </message>
    <message>
        <source>nothing is trained</source>
        <translation>nichts wird trainiert</translation>
    </message>
    <message>
        <source>somebody else trains it</source>
        <translation>jemand anderes trainiert sie</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>{} ({:.0f} s so far)</source>
        <translation>{} (bisher {:.0f} s)</translation>
    </message>
    <message>
        <source> · {:,.0f} labels asked so far</source>
        <translation> · bisher {:,.0f} Marken erfragt</translation>
    </message>
    <message>
        <source>step {:,} · loss of the latest report {:.3f} nats · {:,} questions/s{}{} · {}</source>
        <translation>Schritt {:,} · Verlust der letzten Meldung {:.3f} Nats · {:,} Fragen/s{}{} · {}</translation>
    </message>
    <message>
        <source>{}: step {:,}, {:.1%} right over all heights</source>
        <translation>{}: Schritt {:,}, {:.1%} richtig über alle Höhen</translation>
    </message>
    <message>
        <source>Memory ran out at step {:,}: batches go through in {} parts from now on</source>
        <translation>Bei Schritt {:,} ging der Speicher aus: Bündel gehen von nun an in {} Teilen durch</translation>
    </message>
    <message>
        <source>Paused at step {:,}; everything is saved</source>
        <translation>Pause bei Schritt {:,}; alles ist gesichert</translation>
    </message>
    <message>
        <source>Share of new questions where it answers as its teacher does; anytime-valid, 95 %</source>
        <translation>Anteil neuer Fragen, bei denen er antwortet wie sein Lehrer; jederzeit gültig, 95 %</translation>
    </message>
    <message>
        <source>A_{} is trained ({}) and helps from now on</source>
        <translation>A_{} ist trainiert ({}) und hilft von nun an</translation>
    </message>
    <message>
        <source>agreement {:.2%} {}, n = {:,}</source>
        <translation>Übereinstimmung {:.2%} {}, n = {:,}</translation>
    </message>
    <message>
        <source>The controls were stopped</source>
        <translation>Die Kontrollen wurden angehalten</translation>
    </message>
    <message>
        <source>The controls are done</source>
        <translation>Die Kontrollen sind fertig</translation>
    </message>
    <message>
        <source>Training {}</source>
        <translation>Training {}</translation>
    </message>
    <message>
        <source>{}: measuring…</source>
        <translation>{}: wird gemessen…</translation>
    </message>
    <message>
        <source>No questions are kept behind this curve: student and teacher were not seen to differ.</source>
        <translation>Hinter dieser Kurve sind keine Fragen aufgehoben: dass Schüler und Lehrer verschieden antworten, wurde nicht beobachtet.</translation>
    </message>
    <message>
        <source>SVG figures (*.svg)</source>
        <translation>SVG-Bilder (*.svg)</translation>
    </message>
    <message>
        <source>PNG figures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>PDF figures (*.pdf)</source>
        <translation>PDF-Bilder (*.pdf)</translation>
    </message>
    <message>
        <source>All series (*.csv)</source>
        <translation>Alle Reihen (*.csv)</translation>
    </message>
    <message>
        <source>Export figures</source>
        <translation>Bilder exportieren</translation>
    </message>
    <message>
        <source>wrote {} into {}</source>
        <translation>{} geschrieben nach {}</translation>
    </message>
    <message>
        <source>nothing was written: no plot has a curve yet</source>
        <translation>nichts geschrieben: noch hat kein Diagramm eine Kurve</translation>
    </message>
    <message>
        <source> · at this speed at most {} left</source>
        <translation> · bei diesem Tempo noch höchstens {}</translation>
    </message>
    <message>
        <source>Training A_{} on answers of H + A_{}</source>
        <translation>A_{} wird an Antworten von H + A_{} trainiert</translation>
    </message>
    <message>
        <source>Train on several processes</source>
        <translation>Auf mehreren Prozessen trainieren</translation>
    </message>
    <message>
        <source>Each process takes one GPU, or else one core. The questions of each batch are shared out among them; which process has a question changes nothing. The session is theirs until they are done: its curves go on here, its trees open again afterwards.</source>
        <translation>Jeder Prozess nimmt eine GPU oder sonst einen Kern. Die Fragen jedes Bündels werden aufgeteilt; welcher Prozess eine Frage hat, ändert nichts. Die Sitzung gehört ihnen, bis sie fertig sind: Ihre Kurven wachsen hier weiter, ihre Bäume öffnen sich danach wieder.</translation>
    </message>
    <message>
        <source>&amp;Processes</source>
        <translation>&amp;Prozesse</translation>
    </message>
    <message>
        <source>&amp;Train until Aₙ, n =</source>
        <translation>&amp;Trainieren bis Aₙ, n =</translation>
    </message>
    <message>
        <source>Then split &amp;questions as trees</source>
        <translation>Dann &amp;Fragen als Bäume zerlegen</translation>
    </message>
    <message>
        <source>&amp;Levels that H splits below each</source>
        <translation>Eb&amp;enen, die H darunter zerlegt</translation>
    </message>
    <message>
        <source>several processes need Espalier from a checkout or a wheel; this bundle trains by one</source>
        <translation>mehrere Prozesse brauchen Espalier aus einem Checkout oder einem Wheel; dieses Programmpaket trainiert mit einem</translation>
    </message>
    <message>
        <source>the processes could not be started</source>
        <translation>die Prozesse ließen sich nicht starten</translation>
    </message>
    <message>
        <source>the processes ended early; what they saved is kept, and the training can go on</source>
        <translation>die Prozesse endeten vorzeitig; was sie sicherten, bleibt, und das Training kann weitergehen</translation>
    </message>
    <message>
        <source>process {} of {} is there</source>
        <translation>Prozess {} von {} ist da</translation>
    </message>
    <message>
        <source>step {:,}: compared with the teacher</source>
        <translation>Schritt {:,}: mit dem Lehrer verglichen</translation>
    </message>
    <message>
        <source>step {:,}: saved</source>
        <translation>Schritt {:,}: gesichert</translation>
    </message>
    <message>
        <source>trees: {:,} chunks still to come</source>
        <translation>Bäume: noch {:,} Stücke</translation>
    </message>
    <message>
        <source>A_{} was trained in {:.0f} s</source>
        <translation>A_{} wurde in {:.0f} s trainiert</translation>
    </message>
    <message>
        <source>there is not enough memory to go on; what was saved is kept</source>
        <translation>der Speicher reicht nicht, um weiterzumachen; was gesichert wurde, bleibt</translation>
    </message>
    <message>
        <source>training stopped: {}</source>
        <translation>das Training endete: {}</translation>
    </message>
    <message>
        <source>Preparing the learner…</source>
        <translation>Der Lernende wird vorbereitet…</translation>
    </message>
    <message>
        <source>going on…</source>
        <translation>es geht weiter…</translation>
    </message>
    <message>
        <source>pausing after this micro-batch…</source>
        <translation>Pause nach diesem Teilbündel…</translation>
    </message>
    <message>
        <source>stopping, keeping what was learned…</source>
        <translation>wird beendet, Gelerntes bleibt…</translation>
    </message>
    <message>
        <source>stopping, discarding…</source>
        <translation>wird beendet und verworfen…</translation>
    </message>
    <message>
        <source>Where the chosen question is</source>
        <translation>Wo die gewählte Frage steht</translation>
    </message>
    <message>
        <source>What the colours of the map say</source>
        <translation>Was die Farben der Karte sagen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Colour:</source>
        <translation>Farbe:</translation>
    </message>
    <message>
        <source>Filter: on</source>
        <translation>Filter: an</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Beantwortet von</translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation>Iteration</translation>
    </message>
    <message>
        <source>Correctness</source>
        <translation>Richtigkeit</translation>
    </message>
    <message>
        <source>Correctness (Reveal facts… first)</source>
        <translation>Richtigkeit (zuerst Fakten zeigen…)</translation>
    </message>
    <message>
        <source>reveal facts first</source>
        <translation>zeigen Sie erst die Fakten</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>★ bookmarked</source>
        <translation>★ mit Lesezeichen</translation>
    </message>
    <message>
        <source>✎ with a note</source>
        <translation>✎ mit Notiz</translation>
    </message>
    <message>
        <source>in trees of your own</source>
        <translation>in eigenen Bäumen</translation>
    </message>
    <message>
        <source>Only these in the outline</source>
        <translation>Nur diese in der Gliederung</translation>
    </message>
    <message>
        <source>choose what to filter by first</source>
        <translation>wählen Sie erst, wonach gefiltert wird</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>oldest sixth</source>
        <translation>ältestes Sechstel</translation>
    </message>
    <message>
        <source>newest sixth</source>
        <translation>neuestes Sechstel</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>height not shown</source>
        <translation>Höhe nicht gezeigt</translation>
    </message>
    <message>
        <source>height 0</source>
        <translation>Höhe 0</translation>
    </message>
    <message>
        <source>5 or more</source>
        <translation>5 oder mehr</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Urheber</translation>
    </message>
    <message>
        <source>A_5 and later</source>
        <translation>A_5 und später</translation>
    </message>
    <message>
        <source>Time (order of arrival)</source>
        <translation>Zeit (Reihenfolge der Ankunft)</translation>
    </message>
    <message>
        <source>In the tree</source>
        <translation>Im Baum</translation>
    </message>
    <message>
        <source>Flips {} → {}</source>
        <translation>Wechsel {} → {}</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>nicht verglichen</translation>
    </message>
    <message>
        <source>same answer</source>
        <translation>gleiche Antwort</translation>
    </message>
    <message>
        <source>All trees</source>
        <translation>Alle Bäume</translation>
    </message>
    <message>
        <source>{} under two assistants</source>
        <translation>{} unter zwei Assistenten</translation>
    </message>
    <message>
        <source>First assistant</source>
        <translation>Erster Assistent</translation>
    </message>
    <message>
        <source>Second assistant</source>
        <translation>Zweiter Assistent</translation>
    </message>
    <message>
        <source> (not promoted)</source>
        <translation> (nicht befördert)</translation>
    </message>
    <message>
        <source>The questions of the tree with both answers</source>
        <translation>Die Fragen des Baums mit beiden Antworten</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleiche</translation>
    </message>
    <message>
        <source>with</source>
        <translation>mit</translation>
    </message>
    <message>
        <source>There is only A_0 so far. Distil (Ctrl+T) makes A_1; then one tree can be compared under both.</source>
        <translation>Bisher gibt es nur A_0. Destillieren (Ctrl+T) macht A_1; dann lässt sich ein Baum unter beiden vergleichen.</translation>
    </message>
    <message>
        <source>there is only A_0 so far</source>
        <translation>bisher gibt es nur A_0</translation>
    </message>
    <message>
        <source>Asking both assistants every question of the tree…</source>
        <translation>Beide Assistenten werden jede Frage des Baums gefragt…</translation>
    </message>
    <message>
        <source>there is not enough memory to ask both assistants</source>
        <translation>der Speicher reicht nicht, um beide Assistenten zu fragen</translation>
    </message>
    <message>
        <source>; the first {:,} questions of the tree</source>
        <translation>; die ersten {:,} Fragen des Baums</translation>
    </message>
    <message>
        <source>{} of {} answers flipped between {} and {} (marked ⇄, F4 goes to the next){}. Each question is put to each assistant alone; nobody checks here which answer is right.</source>
        <translation>{} von {} Antworten wechselten zwischen {} und {} (mit ⇄ markiert, F4 geht zur nächsten){}. Jede Frage geht an jeden Assistenten allein; niemand prüft hier, welche Antwort stimmt.</translation>
    </message>
    <message>
        <source>this subtree has more than {:,} questions, too many to copy as {}; choose one below, or export</source>
        <translation>dieser Teilbaum hat mehr als {:,} Fragen, zu viele zum Kopieren als {}; wählen Sie einen darunter, oder exportieren Sie</translation>
    </message>
    <message>
        <source>{:,} {} copied as {}</source>
        <translation>{:,} {} als {} kopiert</translation>
    </message>
    <message>
        <source>Find in questions and answers</source>
        <translation>In Fragen und Antworten suchen</translation>
    </message>
    <message>
        <source>Find in the trees</source>
        <translation>In den Bäumen suchen</translation>
    </message>
    <message>
        <source>Close  (Esc)</source>
        <translation>Schließen  (Esc)</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>wird gesucht…</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>nirgends</translation>
    </message>
    <message>
        <source>{:,} of {:,}</source>
        <translation>{:,} von {:,}</translation>
    </message>
    <message>
        <source>{:,} found</source>
        <translation>{:,} gefunden</translation>
    </message>
    <message>
        <source>One bar a question, one column a level. Where several share a pixel, the one shows whose step stands last here. Rest the pointer on a bar to read it.</source>
        <translation>Ein Balken je Frage, eine Spalte je Ebene. Wo mehrere sich einen Bildpunkt teilen, zeigt sich die, deren Stufe hier zuletzt steht. Halten Sie den Zeiger auf einen Balken, um ihn zu lesen.</translation>
    </message>
    <message>
        <source>Colours of the map: {}: </source>
        <translation>Farben der Karte: {}: </translation>
    </message>
    <message>
        <source>{} · height {}</source>
        <translation>{} · Höhe {}</translation>
    </message>
    <message>
        <source> · {} below</source>
        <translation> · {} darunter</translation>
    </message>
    <message>
        <source>Map of the trees</source>
        <translation>Karte der Bäume</translation>
    </message>
    <message>
        <source>Ask a question above to grow a tree</source>
        <translation>Stellen Sie oben eine Frage, damit ein Baum wächst</translation>
    </message>
    <message>
        <source>Question → answer</source>
        <translation>Frage → Antwort</translation>
    </message>
    <message>
        <source>Calls · time</source>
        <translation>Aufrufe · Zeit</translation>
    </message>
    <message>
        <source>A question, and its answer or what is proposed. Each question at the left edge has facts of its own</source>
        <translation>Eine Frage und ihre Antwort oder der Vorschlag. Jede Frage am linken Rand hat eigene Fakten</translation>
    </message>
    <message>
        <source>What a question waits for, or how it was settled</source>
        <translation>Worauf eine Frage wartet, oder wie sie erledigt wurde</translation>
    </message>
    <message>
        <source>Who answers or answered it: you (person), the scripted H, an assistant A_n, the look-up, a macro</source>
        <translation>Wer sie beantwortet oder beantwortet hat: Sie (Person), das H nach Skript, ein Assistent A_n, das Nachschlagen, ein Makro</translation>
    </message>
    <message>
        <source>How many levels a question has to be split before everything can be looked up; – where only the facts could tell</source>
        <translation>Wie viele Ebenen tief eine Frage zerlegt werden muss, bis alles nachgeschlagen werden kann; –, wo es nur die Fakten verrieten</translation>
    </message>
    <message>
        <source>Questions that were asked below it, and how long they took</source>
        <translation>Fragen, die darunter gestellt wurden, und wie lange sie dauerten</translation>
    </message>
    <message>
        <source>proposed {}</source>
        <translation>vorgeschlagen {}</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>noch keine Antwort</translation>
    </message>
    <message>
        <source>{}, {}, {}{}, {}, height {}</source>
        <translation>{}, {}, {}{}, {}, Höhe {}</translation>
    </message>
    <message>
        <source>{} by templates</source>
        <translation>{} mit Vorlagen</translation>
    </message>
    <message>
        <source>Decomposition trees</source>
        <translation>Zerlegungsbäume</translation>
    </message>
    <message>
        <source>◔ waiting for subanswers</source>
        <translation>◔ wartet auf Teilantworten</translation>
    </message>
    <message>
        <source>Answered by  </source>
        <translation>Beantwortet von  </translation>
    </message>
    <message>
        <source>Height  </source>
        <translation>Höhe  </translation>
    </message>
    <message>
        <source>99.9 % or more</source>
        <translation>99.9 % oder mehr</translation>
    </message>
    <message>
        <source>99 to 99.9 %</source>
        <translation>99 bis 99.9 %</translation>
    </message>
    <message>
        <source>90 to 99 %</source>
        <translation>90 bis 99 %</translation>
    </message>
    <message>
        <source>50 to 90 %</source>
        <translation>50 bis 90 %</translation>
    </message>
    <message>
        <source>below 50 %</source>
        <translation>unter 50 %</translation>
    </message>
    <message>
        <source>not examined</source>
        <translation>nicht untersucht</translation>
    </message>
    <message>
        <source>not judged: facts hidden, or no answer</source>
        <translation>nicht beurteilt: Fakten verborgen, oder keine Antwort</translation>
    </message>
    <message>
        <source>Confidence of A_n</source>
        <translation>Zuversicht von A_n</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>the view follows what happens; a scroll by hand ends it</source>
        <translation>die Ansicht folgt dem Geschehen; Blättern von Hand beendet es</translation>
    </message>
    <message>
        <source>the view stays where it is</source>
        <translation>die Ansicht bleibt, wo sie ist</translation>
    </message>
    <message>
        <source>only this subtree is on show; Shift+Z shows everything again</source>
        <translation>nur dieser Teilbaum ist zu sehen; Umschalt+Z zeigt wieder alles</translation>
    </message>
    <message>
        <source>Levels to show, from the roots or the hoisted question:</source>
        <translation>Ebenen, von den Wurzeln oder der herausgehobenen Frage aus:</translation>
    </message>
    <message>
        <source>Fold by depth</source>
        <translation>Nach Tiefe falten</translation>
    </message>
    <message>
        <source>Go to a question</source>
        <translation>Zu einer Frage gehen</translation>
    </message>
    <message>
        <source>Its path, such as 3.2.1:</source>
        <translation>Ihr Pfad, etwa 3.2.1:</translation>
    </message>
    <message>
        <source>there is no question {}</source>
        <translation>es gibt keine Frage {}</translation>
    </message>
    <message>
        <source>(nothing typed)</source>
        <translation>(nichts getippt)</translation>
    </message>
    <message>
        <source>bookmark of {}</source>
        <translation>Lesezeichen von {}</translation>
    </message>
    <message>
        <source>Note on {}</source>
        <translation>Notiz zu {}</translation>
    </message>
    <message>
        <source>Kept in the session; no assistant sees it. Ctrl+Enter keeps it, Esc leaves it as it was:</source>
        <translation>Bleibt in der Sitzung; kein Assistent sieht es. Strg+Enter behält es, Esc lässt es, wie es war:</translation>
    </message>
    <message>
        <source>nothing is bookmarked; the bookmark key puts one on the chosen question</source>
        <translation>nichts hat ein Lesezeichen; die Lesezeichentaste setzt eines an die gewählte Frage</translation>
    </message>
    <message>
        <source>choose a question first; its whole tree is compared</source>
        <translation>wählen Sie zuerst eine Frage; verglichen wird ihr ganzer Baum</translation>
    </message>
    <message>
        <source>choose a question first; it is copied with all below it</source>
        <translation>wählen Sie zuerst eine Frage; kopiert wird sie mit allem darunter</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Growth of the trees: how many nodes there were</source>
        <translation>Wachsen der Bäume: wie viele Knoten es gab</translation>
    </message>
    <message>
        <source>Growth:</source>
        <translation>Wachsen:</translation>
    </message>
    <message>
        <source>{:,} of {:,} nodes{}</source>
        <translation>{:,} von {:,} Knoten{}</translation>
    </message>
    <message>
        <source>Ask about my own facts</source>
        <translation>Nach eigenen Fakten fragen</translation>
    </message>
    <message>
        <source>Facts, one a line</source>
        <translation>Fakten, einer je Zeile</translation>
    </message>
    <message>
        <source>Type or paste facts, one a line. H never sees them: the look-up and Aₙ do. You have seen them, of course, and your decisions on this tree will say so.</source>
        <translation>Tippen Sie Fakten ein oder fügen Sie sie ein, einen je Zeile. H sieht sie nie: die Nachschau und Aₙ tun es. Sie haben sie natürlich gesehen, und Ihre Entscheidungen an diesem Baum werden es sagen.</translation>
    </message>
    <message>
        <source>Type or paste a document; an empty line ends a paragraph. The model reads the paragraphs that a question points to ([p3], [p3-5]), or else as much from its beginning as fits. You have seen it, and your decisions on this tree will say so.</source>
        <translation>Tippen oder fügen Sie ein Dokument ein; eine Leerzeile beendet einen Absatz. Das Modell liest die Absätze, auf die eine Frage zeigt ([p3], [p3-5]), sonst vom Anfang so viel, wie hineinpasst. Sie haben es gesehen, und Ihre Entscheidungen in diesem Baum sagen das.</translation>
    </message>
    <message>
        <source>Ask about a document</source>
        <translation>Nach einem Dokument fragen</translation>
    </message>
    <message>
        <source>Fill in an example</source>
        <translation>Beispiel einsetzen</translation>
    </message>
    <message>
        <source>Facts drawn at random, to be changed</source>
        <translation>Zufällig gezogene Fakten, zum Ändern</translation>
    </message>
    <message>
        <source>${} leads to no question</source>
        <translation>${} führt zu keiner Frage</translation>
    </message>
    <message>
        <source> asked here</source>
        <translation> hier gestellt</translation>
    </message>
    <message>
        <source>${} has no answer yet</source>
        <translation>${} hat noch keine Antwort</translation>
    </message>
    <message>
        <source>the answer is wrong</source>
        <translation>die Antwort ist falsch</translation>
    </message>
    <message>
        <source>the subanswers do not add up to it</source>
        <translation>die Teilantworten ergeben sie nicht</translation>
    </message>
    <message>
        <source>it answers another question</source>
        <translation>sie beantwortet eine andere Frage</translation>
    </message>
    <message>
        <source>it could be known; split it further</source>
        <translation>es ließe sich wissen; weiter zerlegen</translation>
    </message>
    <message>
        <source>I cannot check it from here</source>
        <translation>von hier aus kann ich es nicht prüfen</translation>
    </message>
    <message>
        <source>Reason for the rejection</source>
        <translation>Grund der Ablehnung</translation>
    </message>
    <message>
        <source>Why? Press 1 to 5, or type it</source>
        <translation>Warum? 1 bis 5, oder tippen</translation>
    </message>
    <message>
        <source>For yourself: nobody answers this, and A_n is not sent it</source>
        <translation>Für Sie selbst: niemand beantwortet es, und A_n bekommt es nicht</translation>
    </message>
    <message>
        <source>, {} of them yours</source>
        <translation>, {} davon Ihre</translation>
    </message>
    <message>
        <source>This answer was changed after others had used it</source>
        <translation>Diese Antwort wurde geändert, nachdem andere sie benutzt hatten</translation>
    </message>
    <message>
        <source>⚠ Stale: this answer rests on one that was changed</source>
        <translation>⚠ Überholt: Diese Antwort beruht auf einer, die geändert wurde</translation>
    </message>
    <message>
        <source>⚠ Stale: this question was asked with an answer that was changed</source>
        <translation>⚠ Überholt: Diese Frage wurde mit einer Antwort gestellt, die geändert wurde</translation>
    </message>
    <message>
        <source>{}. Nodes to recompute: {}{} (about {:.0f} s).</source>
        <translation>{}. Neu zu rechnende Knoten: {}{} (etwa {:.0f} s).</translation>
    </message>
    <message>
        <source>Subquestion: {}; $1 is an answer</source>
        <translation>Teilfrage: {}; $1 ist eine Antwort</translation>
    </message>
    <message>
        <source>Answer, idk, or $2: an answer above</source>
        <translation>Antwort, idk oder $2: eine Antwort oben</translation>
    </message>
    <message>
        <source>The model thinks of a split; the room Language model says how far it is…</source>
        <translation>Das Modell denkt über eine Zerlegung nach; der Raum Sprachmodell sagt, wie weit es ist…</translation>
    </message>
    <message>
        <source>look first: {} counts once the question was on show for a moment</source>
        <translation>erst ansehen: {} zählt, sobald die Frage einen Augenblick zu sehen war</translation>
    </message>
    <message>
        <source>Subquestions</source>
        <translation>Teilfragen</translation>
    </message>
    <message>
        <source>No question chosen</source>
        <translation>Keine Frage gewählt</translation>
    </message>
    <message>
        <source>Espalier trains a model to answer hard questions as you would: you split them, and rule on its answers.</source>
        <translation>Espalier trainiert ein Modell, schwere Fragen so zu beantworten, wie Sie es täten: Sie teilen sie und urteilen über seine Antworten.</translation>
    </message>
    <message>
        <source>Ask a question above the tree, or choose one in it. Here you split it, rule on what A_n proposes, and answer.</source>
        <translation>Stellen Sie über dem Baum eine Frage, oder wählen Sie darin eine. Hier zerlegen Sie sie, urteilen über A_ns Vorschläge und antworten.</translation>
    </message>
    <message>
        <source>The facts stay hidden while you act as H; each new question above the tree has facts of its own.</source>
        <translation>Die Fakten bleiben verborgen, solange Sie als H handeln; jede neue Frage über dem Baum hat eigene Fakten.</translation>
    </message>
    <message>
        <source>it is answered; take it over ({}) to split it</source>
        <translation>sie ist beantwortet; übernehmen Sie sie ({}), um sie zu teilen</translation>
    </message>
    <message>
        <source>Enter takes it over and asks this</source>
        <translation>Enter übernimmt und fragt dies</translation>
    </message>
    <message>
        <source>Answer: &lt;b&gt;{}&lt;/b&gt;</source>
        <translation>Antwort: &lt;b&gt;{}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>(was proposed: {})</source>
        <translation>(vorgeschlagen war: {})</translation>
    </message>
    <message>
        <source>, because {}</source>
        <translation>, weil {}</translation>
    </message>
    <message>
        <source>Rejected: {}</source>
        <translation>Abgelehnt: {}</translation>
    </message>
    <message>
        <source>, after you rejected: {}</source>
        <translation>, nachdem Sie ablehnten: {}</translation>
    </message>
    <message>
        <source>{} proposes {}</source>
        <translation>{} schlägt {} vor</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Noch keine Antwort</translation>
    </message>
    <message>
        <source>{} does not apply: {} ({})</source>
        <translation>{} geht hier nicht: {} ({})</translation>
    </message>
    <message>
        <source>{} {} · {} · height {} · helper A_{}</source>
        <translation>{} {} · {} · Höhe {} · Helfer A_{}</translation>
    </message>
    <message>
        <source>{} does not apply: {}</source>
        <translation>{} geht jetzt nicht: {}</translation>
    </message>
    <message>
        <source>Subquestions, {} not settled yet</source>
        <translation>Teilfragen, {} noch nicht erledigt</translation>
    </message>
    <message>
        <source>Click to put this answer into the next subquestion or the answer</source>
        <translation>Ein Klick setzt diese Antwort in die nächste Teilfrage oder die Antwort</translation>
    </message>
    <message>
        <source>None yet. Split the question into ones that A_n can answer.</source>
        <translation>Noch keine. Zerlegen Sie die Frage in solche, die A_n beantworten kann.</translation>
    </message>
    <message>
        <source>Facts, seen by you: </source>
        <translation>Fakten, von Ihnen gesehen: </translation>
    </message>
    <message>
        <source>Read the document…</source>
        <translation>Dokument lesen…</translation>
    </message>
    <message>
        <source>the budget of this question is used up</source>
        <translation>das Budget dieser Frage ist aufgebraucht</translation>
    </message>
    <message>
        <source>it is answered; Edit changes the answer</source>
        <translation>sie ist beantwortet; Ändern ändert die Antwort</translation>
    </message>
    <message>
        <source>{} of its subquestions are not settled yet; Enter again answers all the same</source>
        <translation>{} der Teilfragen sind noch nicht erledigt; noch einmal Enter antwortet trotzdem</translation>
    </message>
    <message>
        <source>depth {} · {} spent on it by you</source>
        <translation>Tiefe {} · {} von Ihnen darauf verwendet</translation>
    </message>
    <message>
        <source> · subquestions left: {}</source>
        <translation> · Teilfragen übrig: {}</translation>
    </message>
    <message>
        <source>you work in isolation: only answers of this workspace can be pointed to, such as $1</source>
        <translation>Sie arbeiten abgeschirmt: verweisen lässt sich nur auf Antworten dieses Arbeitsbereichs, etwa $1</translation>
    </message>
    <message>
        <source>Lineage of assistants as a graph</source>
        <translation>Abstammung der Assistenten als Graph</translation>
    </message>
    <message>
        <source>agreement {:.1%}</source>
        <translation>einig zu {:.1%}</translation>
    </message>
    <message>
        <source>Arrows choose an assistant, C compares it, M notes something about it, 0 shows all. Hover to read its story.</source>
        <translation>Pfeile wählen einen Assistenten, C vergleicht ihn, M notiert etwas zu ihm, 0 zeigt alle. Der Zeiger darüber erzählt seine Geschichte.</translation>
    </message>
    <message>
        <source>The assistant to compare with</source>
        <translation>Der Assistent zum Vergleichen</translation>
    </message>
    <message>
        <source>Show what changed  (c)</source>
        <translation>Änderungen zeigen  (c)</translation>
    </message>
    <message>
        <source>Ask both assistants the questions of all trees, and show those that they answer differently; no tree changes</source>
        <translation>Beiden Assistenten die Fragen aller Bäume stellen und die zeigen, die sie verschieden beantworten; kein Baum ändert sich</translation>
    </message>
    <message>
        <source>Note about this assistant</source>
        <translation>Notiz zu diesem Assistenten</translation>
    </message>
    <message>
        <source>Kept in the session and shown in the story of this assistant</source>
        <translation>Bleibt in der Sitzung und steht in der Geschichte dieses Assistenten</translation>
    </message>
    <message>
        <source>Note (Enter keeps it in the session; no assistant sees it)</source>
        <translation>Notiz (Enter behält sie in der Sitzung; kein Assistent sieht sie)</translation>
    </message>
    <message>
        <source>{} {}: that cannot be done with it</source>
        <translation>{} {}: das geht damit nicht</translation>
    </message>
    <message>
        <source>There is only A_0 so far. Distil (Ctrl+T) makes A_1; then two can be compared.</source>
        <translation>Bisher gibt es nur A_0. Destillieren (Ctrl+T) macht A_1; dann lassen sich zwei vergleichen.</translation>
    </message>
    <message>
        <source>no question was asked yet; two assistants are compared on the questions of the trees</source>
        <translation>noch wurde keine Frage gestellt; zwei Assistenten werden an den Fragen der Bäume verglichen</translation>
    </message>
    <message>
        <source>note kept</source>
        <translation>Notiz behalten</translation>
    </message>
    <message>
        <source>there is only one assistant so far</source>
        <translation>bisher gibt es nur einen Assistenten</translation>
    </message>
    <message>
        <source>note on {}</source>
        <translation>Notiz zu {}</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Story of the chosen assistant</source>
        <translation>Geschichte des gewählten Assistenten</translation>
    </message>
    <message>
        <source>let through</source>
        <translation>durchgelassen</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>let through all the same</source>
        <translation>trotzdem durchgelassen</translation>
    </message>
    <message>
        <source>rolled back to</source>
        <translation>zurückgegangen zu</translation>
    </message>
    <message>
        <source>forked from</source>
        <translation>abgezweigt von</translation>
    </message>
    <message>
        <source>spot check</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>none: it looks up primitive questions exactly, and otherwise says “I don&apos;t know”</source>
        <translation>keine: er schaut einfachste Fragen genau nach und sagt sonst „Ich weiß es nicht“</translation>
    </message>
    <message>
        <source>none: the line begins here</source>
        <translation>keiner: die Reihe beginnt hier</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>no report of a training is kept ({})</source>
        <translation>kein Bericht eines Trainings ist da ({})</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Vorgänger</translation>
    </message>
    <message>
        <source>{:,} transcripts of H + A_{} (H: {}); {:,} steps, {:.0f} s ({})</source>
        <translation>{:,} Abläufe von H + A_{} (H: {}); {:,} Schritte, {:.0f} s ({})</translation>
    </message>
    <message>
        <source>{:.2%} with its teacher {}, n = {:,}; the teacher says “I don&apos;t know” to {:.0%}</source>
        <translation>{:.2%} mit seinem Lehrer {}, n = {:,}; der Lehrer sagt bei {:.0%} „Ich weiß nicht“</translation>
    </message>
    <message>
        <source>at most {}, by {}</source>
        <translation>höchstens {}, durch: {}</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Drift bound</source>
        <translation>Driftschranke</translation>
    </message>
    <message>
        <source>{}; n = {:,}</source>
        <translation>{}; n = {:,}</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Tor</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>not measured for the line up to it; Measure drift does that</source>
        <translation>für die Reihe bis zu ihm nicht gemessen; Drift messen tut es</translation>
    </message>
    <message>
        <source>vacuous: the audits do not bound it</source>
        <translation>nichtssagend: die Audits begrenzen sie nicht</translation>
    </message>
    <message>
        <source>nothing was looked at</source>
        <translation>nichts wurde angesehen</translation>
    </message>
    <message>
        <source>the gate is open: whatever is trained here helps; what it saw is kept</source>
        <translation>das Tor ist offen: Was hier trainiert wird, hilft; was es sah, ist verzeichnet</translation>
    </message>
    <message>
        <source>by {}, {}{}</source>
        <translation>von {}, {}{}</translation>
    </message>
    <message>
        <source>None: you answer every question yourself</source>
        <translation>Keiner: Sie beantworten jede Frage selbst</translation>
    </message>
    <message>
        <source>SmolLM2-135M, on this machine: small, for trying things out</source>
        <translation>SmolLM2-135M, auf diesem Rechner: klein, zum Ausprobieren</translation>
    </message>
    <message>
        <source>A model folder (Hugging Face, safetensors)</source>
        <translation>Ein Modellordner (Hugging Face, safetensors)</translation>
    </message>
    <message>
        <source>A GGUF file, turned into a folder once</source>
        <translation>Eine GGUF-Datei, einmal in einen Ordner verwandelt</translation>
    </message>
    <message>
        <source>An OpenAI-compatible endpoint (Ollama, llama.cpp, vLLM)</source>
        <translation>Ein OpenAI-artiger Endpunkt (Ollama, llama.cpp, vLLM)</translation>
    </message>
    <message>
        <source>Language models need {}, which this installation lacks. One command brings them:</source>
        <translation>Sprachmodelle brauchen {}, was dieser Installation fehlt. Ein Befehl bringt es:</translation>
    </message>
    <message>
        <source>The command that installs language models</source>
        <translation>Der Befehl, der Sprachmodelle installiert</translation>
    </message>
    <message>
        <source>Where the model is</source>
        <translation>Wo das Modell ist</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>Name des Modells</translation>
    </message>
    <message>
        <source>Its name, such as qwen3</source>
        <translation>Sein Name, etwa qwen3</translation>
    </message>
    <message>
        <source>Price of a million tokens, sent and replied</source>
        <translation>Preis einer Million Tokens, gesandt und erwidert</translation>
    </message>
    <message>
        <source>Price of a million tokens, sent and replied, such as 0.5 2; empty: free of charge</source>
        <translation>Preis einer Million Tokens, gesandt und erwidert, etwa 0.5 2; leer: kostenlos</translation>
    </message>
    <message>
        <source>A key is taken from the system&apos;s keyring or from ESPALIER_API_KEY; it is never kept in a session.</source>
        <translation>Ein Schlüssel kommt aus dem Schlüsselbund des Systems oder aus ESPALIER_API_KEY; in einer Sitzung steht er nie.</translation>
    </message>
    <message>
        <source>this installation has no language models yet; see the command above</source>
        <translation>diese Installation hat noch keine Sprachmodelle; siehe den Befehl oben</translation>
    </message>
    <message>
        <source>say where the model is</source>
        <translation>sagen Sie, wo das Modell ist</translation>
    </message>
    <message>
        <source>an endpoint needs an address and the name of a model, without blanks in them</source>
        <translation>ein Endpunkt braucht eine Adresse und den Namen eines Modells, ohne Leerzeichen</translation>
    </message>
    <message>
        <source>prices are two numbers, such as 0.5 2</source>
        <translation>Preise sind zwei Zahlen, etwa 0.5 2</translation>
    </message>
    <message>
        <source>The folder of a model</source>
        <translation>Der Ordner eines Modells</translation>
    </message>
    <message>
        <source>A GGUF file</source>
        <translation>Eine GGUF-Datei</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Prompts and replies</source>
        <translation>Eingaben und Antworten</translation>
    </message>
    <message>
        <source>The prompt and the raw reply</source>
        <translation>Die Eingabe und die rohe Antwort</translation>
    </message>
    <message>
        <source>Choose a row to read exactly what was sent and what came back.</source>
        <translation>Wählen Sie eine Zeile, um genau zu lesen, was gesendet wurde und was zurückkam.</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Berichtigen…</translation>
    </message>
    <message>
        <source>Show question</source>
        <translation>Frage zeigen</translation>
    </message>
    <message>
        <source>The next time this prompt is asked, the model answers anew</source>
        <translation>Wenn diese Eingabe wieder kommt, antwortet das Modell neu</translation>
    </message>
    <message>
        <source>Put another reply in its place, for each time this prompt is asked again</source>
        <translation>Eine andere Antwort an ihre Stelle setzen, für jedes Mal, wenn diese Eingabe wieder kommt</translation>
    </message>
    <message>
        <source>from memory</source>
        <translation>aus dem Gedächtnis</translation>
    </message>
    <message>
        <source>malformed: {}</source>
        <translation>fehlgeformt: {}</translation>
    </message>
    <message>
        <source>choose a single line of the table first</source>
        <translation>wählen Sie erst eine einzelne Zeile der Tabelle</translation>
    </message>
    <message>
        <source>its question is gone</source>
        <translation>ihre Frage ist nicht mehr da</translation>
    </message>
    <message>
        <source>choose lines of the table first</source>
        <translation>wählen Sie erst Zeilen der Tabelle</translation>
    </message>
    <message>
        <source>Correct a reply</source>
        <translation>Eine Antwort berichtigen</translation>
    </message>
    <message>
        <source>The reply to this prompt from now on:</source>
        <translation>Die Antwort auf diese Eingabe von nun an:</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>Keine Datei gewählt</translation>
    </message>
    <message>
        <source>One question a line; or JSON lines with question, and if you like answer, document, family</source>
        <translation>Eine Frage je Zeile; oder JSON-Zeilen mit question und, wenn Sie mögen, answer, document, family</translation>
    </message>
    <message>
        <source>Questions, one a line</source>
        <translation>Fragen, eine je Zeile</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Any generator of reasoning-gym by its name; those listed fall into steps</source>
        <translation>Jeder Generator von reasoning-gym nach Namen; die aufgeführten zerfallen in Schritte</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Type or paste</source>
        <translation>Tippen oder einfügen</translation>
    </message>
    <message>
        <source>JSONL or CSV</source>
        <translation>JSONL oder CSV</translation>
    </message>
    <message>
        <source>reasoning-gym</source>
        <translation>reasoning-gym</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>What would be kept</source>
        <translation>Was behalten würde</translation>
    </message>
    <message>
        <source>Left out:</source>
        <translation>Weggelassen:</translation>
    </message>
    <message>
        <source>What would be left out</source>
        <translation>Was weggelassen würde</translation>
    </message>
    <message>
        <source>A file of questions</source>
        <translation>Eine Datei mit Fragen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>the questions are being read</source>
        <translation>die Fragen werden gelesen</translation>
    </message>
    <message>
        <source>{} characters</source>
        <translation>{} Zeichen</translation>
    </message>
    <message>
        <source>kept, not shown</source>
        <translation>behalten, nicht gezeigt</translation>
    </message>
    <message>
        <source>{} questions, {} with an answer, which serves metrics only and stays hidden while you act as H.</source>
        <translation>{} Fragen, {} mit einer Antwort, die nur Messgrößen dient und verborgen bleibt, solange Sie H sind.</translation>
    </message>
    <message>
        <source> The first {} are shown.</source>
        <translation> Die ersten {} sind zu sehen.</translation>
    </message>
    <message>
        <source>Nothing to keep yet.</source>
        <translation>Noch nichts zu behalten.</translation>
    </message>
    <message>
        <source>Keep {} questions</source>
        <translation>{} Fragen behalten</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>no question was found</source>
        <translation>keine Frage wurde gefunden</translation>
    </message>
    <message>
        <source>No language model helps: subquestions come to you</source>
        <translation>Kein Sprachmodell hilft: Teilfragen kommen zu Ihnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Stop the model</source>
        <translation>Modell anhalten</translation>
    </message>
    <message>
        <source>Fetch the model</source>
        <translation>Modell holen</translation>
    </message>
    <message>
        <source>Bring SmolLM2-135M to this machine: {}</source>
        <translation>SmolLM2-135M auf diesen Rechner holen: {}</translation>
    </message>
    <message>
        <source>Templates…</source>
        <translation>Vorlagen…</translation>
    </message>
    <message>
        <source>Add questions…</source>
        <translation>Fragen hinzufügen…</translation>
    </message>
    <message>
        <source>Ask the next of the set</source>
        <translation>Nächste der Sammlung</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Bewerten</translation>
    </message>
    <message>
        <source>How many of the answers you stand behind are right, by family; which ones stays hidden</source>
        <translation>Wie viele der Antworten, hinter denen Sie stehen, richtig sind, nach Familie; welche, bleibt verborgen</translation>
    </message>
    <message>
        <source>Memory to train</source>
        <translation>Speicher zum Trainieren</translation>
    </message>
    <message>
        <source>Estimate what distilling this model takes of memory, before it is begun</source>
        <translation>Schätzen, wie viel Speicher das Destillieren dieses Modells braucht, bevor es beginnt</translation>
    </message>
    <message>
        <source>nothing went wrong</source>
        <translation>nichts ging schief</translation>
    </message>
    <message>
        <source>the model waits for questions</source>
        <translation>das Modell wartet auf Fragen</translation>
    </message>
    <message>
        <source>the model is at work</source>
        <translation>das Modell arbeitet</translation>
    </message>
    <message>
        <source>every question of the set was asked</source>
        <translation>jede Frage des Satzes wurde gestellt</translation>
    </message>
    <message>
        <source>there is no set of questions; add one</source>
        <translation>es gibt keinen Satz von Fragen; fügen Sie einen hinzu</translation>
    </message>
    <message>
        <source>no question of a set was asked yet</source>
        <translation>noch keine Frage eines Satzes wurde gestellt</translation>
    </message>
    <message>
        <source>It works: {} · {:.0f} s so far</source>
        <translation>Es arbeitet: {} · bisher {:.0f} s</translation>
    </message>
    <message>
        <source>It waits for questions</source>
        <translation>Es wartet auf Fragen</translation>
    </message>
    <message>
        <source>{} prompts, {} more answered from memory · {} tokens · {:.0f} s</source>
        <translation>{} Eingaben, {} weitere aus dem Gedächtnis beantwortet · {} Zeichen · {:.0f} s</translation>
    </message>
    <message>
        <source>{} malformed{}, drawn again</source>
        <translation>{} fehlgeformt{}, neu gezogen</translation>
    </message>
    <message>
        <source>{} tokens</source>
        <translation>{} Zeichen</translation>
    </message>
    <message>
        <source>{} seconds</source>
        <translation>{} Sekunden</translation>
    </message>
    <message>
        <source>a tree may take {}</source>
        <translation>ein Baum darf {} brauchen</translation>
    </message>
    <message>
        <source>templates: {}</source>
        <translation>Vorlagen: {}</translation>
    </message>
    <message>
        <source>No question set: add questions of your own, or draw some from reasoning-gym.</source>
        <translation>Keine Fragensammlung: fügen Sie eigene Fragen hinzu oder ziehen Sie welche aus reasoning-gym.</translation>
    </message>
    <message>
        <source>Question set: {} of {} asked</source>
        <translation>Fragensammlung: {} von {} gestellt</translation>
    </message>
    <message>
        <source>{}: {} of {} answers right ({:.0%}; between {:.0%} and {:.0%})</source>
        <translation>{}: {} von {} Antworten richtig ({:.0%}; zwischen {:.0%} und {:.0%})</translation>
    </message>
    <message>
        <source>None of the {} questions asked has both an answer to compare with and an approved one of yours.</source>
        <translation>Keine der {} gestellten Fragen hat sowohl eine Antwort zum Vergleichen als auch eine von Ihnen gebilligte.</translation>
    </message>
    <message>
        <source>{}, on this machine</source>
        <translation>{}, auf diesem Rechner</translation>
    </message>
    <message>
        <source>none yet; you can type them, or add a set later</source>
        <translation>noch keine; Sie können sie tippen oder später eine Sammlung hinzufügen</translation>
    </message>
    <message>
        <source>The language model that answers, one question at a time</source>
        <translation>Das Sprachmodell, das antwortet, auf eine Frage zur Zeit</translation>
    </message>
    <message>
        <source>What is asked: JSON lines or a table, with or without verified answers</source>
        <translation>Was gefragt wird: JSON-Zeilen oder eine Tabelle, mit geprüften Antworten oder ohne</translation>
    </message>
    <message>
        <source>Tokens that the model may read and write for one tree</source>
        <translation>Zeichen, die das Modell für einen Baum lesen und schreiben darf</translation>
    </message>
    <message>
        <source>To&amp;kens per tree</source>
        <translation>Zei&amp;chen je Baum</translation>
    </message>
    <message>
        <source>Seconds that the model may take for one tree</source>
        <translation>Sekunden, die das Modell für einen Baum brauchen darf</translation>
    </message>
    <message>
        <source>Choose questions</source>
        <translation>Fragen wählen</translation>
    </message>
    <message>
        <source>&amp;Questions</source>
        <translation>&amp;Fragen</translation>
    </message>
    <message>
        <source>Seconds per tree</source>
        <translation>Sekunden je Baum</translation>
    </message>
    <message>
        <source>{} questions</source>
        <translation>{} Fragen</translation>
    </message>
    <message>
        <source>The model would ask</source>
        <translation>Das Modell würde fragen</translation>
    </message>
    <message>
        <source>Ask all</source>
        <translation>Alle fragen</translation>
    </message>
    <message>
        <source>Ask: {}</source>
        <translation>Fragen: {}</translation>
    </message>
    <message>
        <source>Edit before asking: {}</source>
        <translation>Vor dem Fragen ändern: {}</translation>
    </message>
    <message>
        <source>How the model is asked to split a question</source>
        <translation>Wie das Modell gebeten wird, eine Frage zu zerlegen</translation>
    </message>
    <message>
        <source>How A_n is asked for an answer; distilled answers are learned with this prompt</source>
        <translation>Wie A_n um eine Antwort gebeten wird; destillierte Antworten werden mit dieser Eingabe gelernt</translation>
    </message>
    <message>
        <source>How the model is asked to combine subanswers</source>
        <translation>Wie das Modell gebeten wird, die Teilantworten zu verbinden</translation>
    </message>
    <message>
        <source>The reply is the answer as it stands</source>
        <translation>Die Antwort gilt, wie sie dasteht</translation>
    </message>
    <message>
        <source>The reply is one JSON object</source>
        <translation>Die Antwort ist ein JSON-Objekt</translation>
    </message>
    <message>
        <source>Prompt templates</source>
        <translation>Vorlagen für Eingaben</translation>
    </message>
    <message>
        <source>What would be sent</source>
        <translation>Was gesendet würde</translation>
    </message>
    <message>
        <source>Jinja2, which can show {} and loop over the last two. What stands above a line of --- is the system message.</source>
        <translation>Jinja2, das {} zeigen und über die letzten zwei laufen kann. Was über einer Zeile --- steht, ist die Systemnachricht.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>Form of the reply</source>
        <translation>Form der Antwort</translation>
    </message>
    <message>
        <source>What would be sent for the question on show</source>
        <translation>Was für die gezeigte Frage gesendet würde</translation>
    </message>
    <message>
        <source>(no question is chosen)</source>
        <translation>(keine Frage ist gewählt)</translation>
    </message>
    <message>
        <source>a subquestion?</source>
        <translation>eine Teilfrage?</translation>
    </message>
    <message>
        <source>its answer</source>
        <translation>ihre Antwort</translation>
    </message>
    <message>
        <source>an answer that was rejected</source>
        <translation>eine Antwort, die abgelehnt wurde</translation>
    </message>
    <message>
        <source>the reason</source>
        <translation>der Grund</translation>
    </message>
    <message>
        <source>Version {}, by {}</source>
        <translation>Fassung {}, von {}</translation>
    </message>
    <message>
        <source>The trees. Each row or box is a question with its answer; below it are the subquestions it was split into. Sign and word say how it stands: ◆ waits for you, ? was proposed and wants a ruling, ✓ is approved. Enter opens a question in the workspace.</source>
        <translation>Die Bäume. Jede Zeile oder jedes Kästchen ist eine Frage mit ihrer Antwort; darunter stehen die Teilfragen, in die sie zerlegt wurde. Zeichen und Wort sagen, wie es um sie steht: ◆ wartet auf Sie, ? ist vorgeschlagen und braucht ein Urteil, ✓ ist gebilligt. Die Eingabetaste öffnet eine Frage im Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Here you act as H on the question that is chosen. Split it into subquestions that are easier, use their answers, and write yours. What A_n proposes you approve, edit or reject with a reason. Facts stay hidden, so that you judge by what you were told, as the trained assistant&apos;s teacher does.</source>
        <translation>Hier handeln Sie als H an der gewählten Frage. Zerlegen Sie sie in leichtere Teilfragen, nutzen Sie deren Antworten, und schreiben Sie Ihre. Was A_n vorschlägt, billigen Sie, ändern es oder lehnen es mit einem Grund ab. Die Fakten bleiben verborgen, damit Sie nach dem urteilen, was man Ihnen sagte, so wie der Lehrer des trainierten Assistenten.</translation>
    </message>
    <message>
        <source>The assistants so far. A_0 only looks facts up; each later one was distilled from H working with the one before. Percentages say how often it agreed with its teacher, height by height.</source>
        <translation>Die bisherigen Assistenten. A_0 schlägt nur Fakten nach; jeder spätere wurde aus H mit dem vorigen destilliert. Die Prozente sagen, wie oft er mit seinem Lehrer übereinstimmte, Höhe für Höhe.</translation>
    </message>
    <message>
        <source>What waits for you, most useful first: what changes the root&apos;s answer or the next assistant most for a second of yours. One key rules and goes on to the next. Approve all shown approves only what you can see.</source>
        <translation>Was auf Sie wartet, Nützlichstes zuerst: was die Antwort der Wurzel oder den nächsten Assistenten je Sekunde von Ihnen am meisten ändert. Eine Taste urteilt und geht zum nächsten. „Alle gezeigten billigen“ billigt nur, was Sie sehen können.</translation>
    </message>
    <message>
        <source>Distilling: A_{n+1} learns to answer alone as H and A_n answered together. Accuracy by height is measured for the picture alone: no truth is trained on or decided by. Run controls draws what IDA has to beat.</source>
        <translation>Destillieren: A_{n+1} lernt, allein so zu antworten, wie H und A_n es zusammen taten. Die Genauigkeit nach Höhe wird nur für das Bild gemessen: nichts lernt von der Wahrheit oder entscheidet nach ihr. „Kontrollen“ zeichnet, was IDA übertreffen muss.</translation>
    </message>
    <message>
        <source>Series of runs that differ in what you vary: task, overseer&apos;s errors, votes, seed. They are made one after the other in the background, go on after a break, and end in a table with intervals.</source>
        <translation>Reihen von Läufen, die sich in dem unterscheiden, was Sie variieren: Aufgabe, Fehler des Aufsehers, Stimmen, Startzahl. Sie laufen nacheinander im Hintergrund, gehen nach einer Unterbrechung weiter und enden in einer Tabelle mit Intervallen.</translation>
    </message>
    <message>
        <source>All assistants of this session as a graph. Roll back to one, fork a new line from it, compare two by the questions that they answer differently, and read why each was let help.</source>
        <translation>Alle Assistenten dieser Sitzung als Graph. Kehren Sie zu einem zurück, zweigen Sie eine neue Linie ab, vergleichen Sie zwei an den Fragen, die sie verschieden beantworten, und lesen Sie, warum jeder helfen durfte.</translation>
    </message>
    <message>
        <source>How far the newest assistant may have strayed from what H would have said with helpers that were never distilled. Bounds hold whenever you stop looking; the one that binds is named. Audits turn your minutes into tighter bounds.</source>
        <translation>Wie weit sich der neueste Assistent von dem entfernt haben kann, was H mit nie destillierten Helfern gesagt hätte. Die Schranken gelten, wann immer Sie aufhören hinzusehen; die bindende ist genannt. Prüfungen machen aus Ihren Minuten engere Schranken.</translation>
    </message>
    <message>
        <source>Where two candidates differ, both argue down to one step that you can check, and your ruling on that step decides. Numbers says how well that works here. Where both agree and are wrong, no debate helps.</source>
        <translation>Wo zwei Kandidaten verschieden antworten, streiten sie bis zu einem einzigen Schritt, den Sie prüfen können, und Ihr Urteil darüber entscheidet. „Zahlen“ sagt, wie gut das hier geht. Sind sich beide einig und irren, hilft keine Debatte.</translation>
    </message>
    <message>
        <source>When you decompose alike twice, the pattern becomes a rule that you can read. See what it would have done before, then approve, edit or veto it. An approved rule plays H where it fits; recalling it takes back all it did.</source>
        <translation>Zerlegen Sie zweimal gleich, wird das Muster zu einer lesbaren Regel. Sehen Sie, was sie früher getan hätte, und nehmen Sie sie an, ändern oder verwerfen Sie sie. Eine angenommene Regel spielt H, wo sie passt; ein Rückruf nimmt alles zurück, was sie tat.</translation>
    </message>
    <message>
        <source>H′ learned to decide as you do. It acts only where it is surer than the threshold you set, and leaves the rest to you. The table says how often it was right, by how sure it was.</source>
        <translation>H′ hat gelernt, so zu entscheiden wie Sie. Es handelt nur, wo es sicherer ist als Ihre Schwelle, und überlässt Ihnen den Rest. Die Tabelle sagt, wie oft es recht hatte, je nachdem, wie sicher es war.</translation>
    </message>
    <message>
        <source>The language model that answers here: where it comes from, what it was sent and replied, the templates of its prompts, and what it remembers.</source>
        <translation>Das Sprachmodell, das hier antwortet: woher es kommt, was ihm gesandt wurde und was es erwiderte, die Vorlagen seiner Eingaben und was es sich merkt.</translation>
    </message>
    <message>
        <source>The exact input that A_n was sent for the chosen question, and its raw reply. Facts are left out while you act as H.</source>
        <translation>Die genaue Eingabe, die A_n für die gewählte Frage bekam, und seine rohe Antwort. Die Fakten fehlen, solange Sie als H handeln.</translation>
    </message>
    <message>
        <source>What the status bar said in this window, oldest first.</source>
        <translation>Was die Statusleiste in diesem Fenster sagte, das Älteste zuerst.</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>its weights are read into memory, once a session; then it answers</source>
        <translation>seine Gewichte werden in den Speicher gelesen, einmal je Sitzung; dann antwortet es</translation>
    </message>
    <message>
        <source>{} questions are with it</source>
        <translation>{} Fragen liegen bei ihm</translation>
    </message>
    <message>
        <source>it debates</source>
        <translation>es debattiert</translation>
    </message>
    <message>
        <source>it is being fetched: {}</source>
        <translation>es wird geholt: {}</translation>
    </message>
    <message>
        <source>The model is at work; ask again once it waits for questions</source>
        <translation>Das Modell arbeitet; fragen Sie noch einmal, sobald es auf Fragen wartet</translation>
    </message>
    <message>
        <source>its memory is estimated</source>
        <translation>sein Speicherbedarf wird geschätzt</translation>
    </message>
    <message>
        <source>it takes a proposal, or an answer that nobody approved yet</source>
        <translation>es braucht einen Vorschlag oder eine Antwort, die noch niemand gebilligt hat</translation>
    </message>
    <message>
        <source>it takes a proposal or an answer</source>
        <translation>es braucht einen Vorschlag oder eine Antwort</translation>
    </message>
    <message>
        <source>it takes a proposal or an answer that was not rejected</source>
        <translation>es braucht einen Vorschlag oder eine Antwort, die nicht abgelehnt ist</translation>
    </message>
    <message>
        <source>something is at work on it</source>
        <translation>daran wird gerade gearbeitet</translation>
    </message>
    <message>
        <source>only what waits for you can be skipped</source>
        <translation>nur was auf Sie wartet, lässt sich überspringen</translation>
    </message>
    <message>
        <source>it takes a question whose answer you rejected: reject it first, and say why</source>
        <translation>es braucht eine Frage, deren Antwort Sie abgelehnt haben: erst ablehnen, mit Grund</translation>
    </message>
    <message>
        <source>it is yours already, or something is at work on it</source>
        <translation>sie ist schon Ihre, oder daran wird gerade gearbeitet</translation>
    </message>
    <message>
        <source>it takes a question without subquestions that an approved rule fits</source>
        <translation>es braucht eine Frage ohne Teilfragen, auf die eine gebilligte Regel passt</translation>
    </message>
    <message>
        <source>it takes a question without subquestions, and H′ that may act</source>
        <translation>es braucht eine Frage ohne Teilfragen, und H′ muss handeln dürfen</translation>
    </message>
    <message>
        <source>nothing is at work on it</source>
        <translation>daran wird nicht gearbeitet</translation>
    </message>
    <message>
        <source>it takes a question without subquestions that nothing is at work on</source>
        <translation>es braucht eine Frage ohne Teilfragen, an der nichts arbeitet</translation>
    </message>
    <message>
        <source>it takes a question of free text that waits for you</source>
        <translation>es braucht eine Frage in freiem Text, die auf Sie wartet</translation>
    </message>
    <message>
        <source>all its subquestions have to be settled first</source>
        <translation>erst müssen alle Teilfragen geklärt sein</translation>
    </message>
    <message>
        <source>Not now: {}</source>
        <translation>Jetzt nicht: {}</translation>
    </message>
    <message>
        <source>nothing is typed yet</source>
        <translation>noch nichts ist eingegeben</translation>
    </message>
    <message>
        <source>{}; this window shows it as it is now, and changes nothing</source>
        <translation>{}; dieses Fenster zeigt sie, wie sie jetzt ist, und ändert nichts</translation>
    </message>
    <message>
        <source>this window only reads the session; decide in the window that has it open</source>
        <translation>dieses Fenster liest die Sitzung nur; entscheiden Sie in dem Fenster, das sie offen hat</translation>
    </message>
    <message>
        <source>there is not enough memory for the model</source>
        <translation>der Speicher reicht für das Modell nicht</translation>
    </message>
    <message>
        <source>Ctrl+Z again undoes: {}</source>
        <translation>Noch einmal Strg+Z nimmt zurück: {}</translation>
    </message>
    <message>
        <source>there is nothing else to undo</source>
        <translation>sonst gibt es nichts zurückzunehmen</translation>
    </message>
    <message>
        <source>Undone: {}</source>
        <translation>Zurückgenommen: {}</translation>
    </message>
    <message>
        <source>Done again: {}</source>
        <translation>Wiederholt: {}</translation>
    </message>
    <message>
        <source>written by training, a share of what it amplified, to be looked at</source>
        <translation>vom Training geschrieben, ein Teil dessen, was es amplifizierte, zum Ansehen</translation>
    </message>
    <message>
        <source>here</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>least</source>
        <translation>kleinster</translation>
    </message>
    <message>
        <source>greatest</source>
        <translation>größter</translation>
    </message>
    <message>
        <source>level</source>
        <translation>gleichbleibend</translation>
    </message>
    <message>
        <source>rising</source>
        <translation>steigend</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>fallend</translation>
    </message>
    <message>
        <source>{}: {:.4g}, {}</source>
        <translation>{}: {:.4g}, {}</translation>
    </message>
    <message>
        <source>no curve yet</source>
        <translation>noch keine Kurve</translation>
    </message>
    <message>
        <source>the baseline {} is gone; none is kept any longer</source>
        <translation>die Vergleichslinie {} ist verschwunden; es wird keine mehr behalten</translation>
    </message>
</context>
<context>
    <name>language</name>
    <message>
        <source>you</source>
        <translation>Ihnen</translation>
    </message>
</context>
</TS>
