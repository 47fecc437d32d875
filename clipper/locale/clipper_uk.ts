<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Archive</source>
        <translation>В архів</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Синій</translation>
    </message>
    <message>
        <source>Caret in the article</source>
        <translation>Курсор у статті</translation>
    </message>
    <message>
        <source>Clipping</source>
        <translation>Вирізка</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Copy as quote</source>
        <translation>Копіювати як цитату</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Правка</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Знайти у статті</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Уперед</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Перехід</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Зелений</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Виділити</translation>
    </message>
    <message>
        <source>Into the article or card</source>
        <translation>До статті або картки</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Більший текст</translation>
    </message>
    <message>
        <source>Move the end</source>
        <translation>Посунути кінець</translation>
    </message>
    <message>
        <source>Move the start</source>
        <translation>Посунути початок</translation>
    </message>
    <message>
        <source>Next clipping</source>
        <translation>Наступна вирізка</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Наступний збіг</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Наступна панель</translation>
    </message>
    <message>
        <source>Next passage</source>
        <translation>Наступний фрагмент</translation>
    </message>
    <message>
        <source>Next theme</source>
        <translation>Наступна тема</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Нотатка…</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Відкрити теку…</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Помаранчевий</translation>
    </message>
    <message>
        <source>Out of the article or card</source>
        <translation>Зі статті або картки</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Гортати вниз</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Гортати вгору</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Фрагмент</translation>
    </message>
    <message>
        <source>Passages beside the text</source>
        <translation>Фрагменти поруч із текстом</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Рожевий</translation>
    </message>
    <message>
        <source>Previous clipping</source>
        <translation>Попередня вирізка</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Попередній збіг</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Попередня панель</translation>
    </message>
    <message>
        <source>Previous passage</source>
        <translation>Попередній фрагмент</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторити</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Прибрати</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Показати в теці</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Менший текст</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Зірка</translation>
    </message>
    <message>
        <source>Tag manager</source>
        <translation>Упорядкування тегів</translation>
    </message>
    <message>
        <source>Tag the clipping…</source>
        <translation>Теги вирізки…</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Тег…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Звичайний розмір тексту</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вигляд</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Фіолетовий</translation>
    </message>
    <message>
        <source>Widen the selection</source>
        <translation>Розширити вибір</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Жовтий</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>архів</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>колір</translation>
    </message>
    <message>
        <source>colour of a tag</source>
        <translation>колір тегу</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>виправлення</translation>
    </message>
    <message>
        <source>description of a tag</source>
        <translation>опис тегу</translation>
    </message>
    <message>
        <source>encoding</source>
        <translation>кодування</translation>
    </message>
    <message>
        <source>ends of a passage</source>
        <translation>межі фрагмента</translation>
    </message>
    <message>
        <source>highlight</source>
        <translation>виділення</translation>
    </message>
    <message>
        <source>new tag</source>
        <translation>новий тег</translation>
    </message>
    <message>
        <source>note</source>
        <translation>нотатка</translation>
    </message>
    <message>
        <source>note on the clipping</source>
        <translation>нотатка до вирізки</translation>
    </message>
    <message>
        <source>passage removed</source>
        <translation>прибраний фрагмент</translation>
    </message>
    <message>
        <source>star</source>
        <translation>зірка</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>тег</translation>
    </message>
    <message>
        <source>tag deleted</source>
        <translation>видалений тег</translation>
    </message>
    <message>
        <source>tag on the clipping</source>
        <translation>тег вирізки</translation>
    </message>
    <message>
        <source>tag renamed</source>
        <translation>перейменований тег</translation>
    </message>
    <message>
        <source>tag taken off</source>
        <translation>знятий тег</translation>
    </message>
    <message>
        <source>tag taken off the clipping</source>
        <translation>знятий тег вирізки</translation>
    </message>
    <message>
        <source>tags merged</source>
        <translation>об’єднані теги</translation>
    </message>
</context>
<context>
    <name>Article</name>
    <message>
        <source>F7 puts a caret into the text; select with Shift and H highlights</source>
        <translation>F7 ставить курсор у текст; вибір із Shift, H виділяє</translation>
    </message>
    <message>
        <source>Image not loaded</source>
        <translation>Зображення не завантажено</translation>
    </message>
    <message>
        <source>Image not loaded: {words}</source>
        <translation>Зображення не завантажено: {words}</translation>
    </message>
</context>
<context>
    <name>ArticleHeader</name>
    <message>
        <source>Headline</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Headline inferred from the text. Correct it</source>
        <translation>Заголовок узято з тексту. Виправити</translation>
    </message>
</context>
<context>
    <name>Byline</name>
    <message numerus="yes">
        <source>%n min read</source>
        <translation>
            <numerusform>%n хв читання</numerusform>
            <numerusform>%n хв читання</numerusform>
            <numerusform>%n хв читання</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>Lost its place</source>
        <translation>Утратив своє місце</translation>
    </message>
</context>
<context>
    <name>CardMenu</name>
    <message>
        <source>Delete</source>
        <translation>Видалити</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Нотатка…</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Фрагмент</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Прибрати</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Тег…</translation>
    </message>
</context>
<context>
    <name>CardModel</name>
    <message>
        <source>Passage {number} of {count}, {colour}, lost its place: “{quote}”</source>
        <translation>Фрагмент {number} із {count}, {colour}, утратив своє місце: «{quote}»</translation>
    </message>
    <message>
        <source>Passage {number} of {count}, {colour}: “{quote}”</source>
        <translation>Фрагмент {number} із {count}, {colour}: «{quote}»</translation>
    </message>
    <message>
        <source>note: {note}</source>
        <translation>нотатка: {note}</translation>
    </message>
    <message>
        <source>tags {tags}</source>
        <translation>теги {tags}</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>In {colour}. Enter goes to its place in the text</source>
        <translation>Колір: {colour}. Enter — до його місця в тексті</translation>
    </message>
    <message>
        <source>More (Menu key)</source>
        <translation>Більше (клавіша Menu)</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Фрагменти</translation>
    </message>
    <message>
        <source>Remove tag {tag} (T, then Backspace)</source>
        <translation>Зняти тег {tag} (T, тоді Backspace)</translation>
    </message>
    <message>
        <source>Up and Down choose a passage, Enter goes to its place in the text</source>
        <translation>Стрілки вгору і вниз — вибір фрагмента, Enter — до його місця в тексті</translation>
    </message>
</context>
<context>
    <name>ChipField</name>
    <message>
        <source>Add a tag</source>
        <translation>Додати тег</translation>
    </message>
    <message>
        <source>Chosen: {tags}</source>
        <translation>Вибрано: {tags}</translation>
    </message>
    <message>
        <source>Enter takes the selected tag, Ctrl+Enter creates, Backspace removes the last</source>
        <translation>Enter бере вибраний тег, Ctrl+Enter створює, Backspace знімає останній</translation>
    </message>
    <message>
        <source>Remove tag {tag} (Backspace)</source>
        <translation>Зняти тег {tag} (Backspace)</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
</context>
<context>
    <name>ColourForm</name>
    <message>
        <source>A colour is # and six digits of 0–9 and A–F</source>
        <translation>Колір — це # і шість знаків 0–9 та A–F</translation>
    </message>
    <message>
        <source>A colour of your own, as #rrggbb</source>
        <translation>Власний колір у вигляді #rrggbb</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Синій</translation>
    </message>
    <message>
        <source>Copper</source>
        <translation>Мідний</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Типовий</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Зелений</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>Вохра</translation>
    </message>
    <message>
        <source>Raspberry</source>
        <translation>Малиновий</translation>
    </message>
    <message>
        <source>Six hexadecimal digits, such as #1E8C93; Enter uses it</source>
        <translation>Шість шістнадцяткових знаків, як-от #1E8C93; Enter застосовує</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Сланцевий</translation>
    </message>
    <message>
        <source>Take the colour of the parent, or the one made of the name</source>
        <translation>Узяти колір батьківського тегу або створений із назви</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Бірюзовий</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Застосувати</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Фіолетовий</translation>
    </message>
</context>
<context>
    <name>Colours</name>
    <message>
        <source>blue</source>
        <translation>синій</translation>
    </message>
    <message>
        <source>green</source>
        <translation>зелений</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>помаранчевий</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>рожевий</translation>
    </message>
    <message>
        <source>violet</source>
        <translation>фіолетовий</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>жовтий</translation>
    </message>
</context>
<context>
    <name>CreateRow</name>
    <message>
        <source>Create a new tag (Ctrl+Enter)</source>
        <translation>Створити новий тег (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Create “{tag}”</source>
        <translation>Створити «{tag}»</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <translation>Ctrl ↵</translation>
    </message>
</context>
<context>
    <name>DetailRow</name>
    <message>
        <source>Back to what the file says</source>
        <translation>Повернути те, що каже файл</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Скинути</translation>
    </message>
    <message>
        <source>Reset: {label}</source>
        <translation>Скинути: {label}</translation>
    </message>
</context>
<context>
    <name>DetailsPage</name>
    <message numerus="yes">
        <source>%Ln passages</source>
        <translation>
            <numerusform>%Ln фрагмент</numerusform>
            <numerusform>%Ln фрагменти</numerusform>
            <numerusform>%Ln фрагментів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln слово</numerusform>
            <numerusform>%Ln слова</numerusform>
            <numerusform>%Ln слів</numerusform>
        </translation>
    </message>
    <message>
        <source>1 passage</source>
        <translation>1 фрагмент</translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>1 слово</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адреса</translation>
    </message>
    <message>
        <source>Address on the web (Enter keeps, Esc restores)</source>
        <translation>Адреса в мережі (Enter зберігає, Esc повертає)</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Author (Enter keeps, Esc restores)</source>
        <translation>Автор (Enter зберігає, Esc повертає)</translation>
    </message>
    <message>
        <source>Checksum (SHA-256)</source>
        <translation>Контрольна сума (SHA-256)</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопійовано</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копіювати</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Копіювати адресу</translation>
    </message>
    <message>
        <source>Copy the checksum</source>
        <translation>Копіювати контрольну суму</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Date, such as 2026-11-22 (Enter keeps, Esc restores)</source>
        <translation>Дата, як-от 2026-11-22 (Enter зберігає, Esc повертає)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Відомості</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Кодування</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Headline (Enter keeps, Esc restores)</source>
        <translation>Заголовок (Enter зберігає, Esc повертає)</translation>
    </message>
    <message>
        <source>Inferred from the text</source>
        <translation>Узято з тексту</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Обсяг</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
    <message>
        <source>Note on the clipping</source>
        <translation>Нотатка до вирізки</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <source>Open the address in the browser</source>
        <translation>Відкрити адресу в браузері</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Зауваження</translation>
    </message>
    <message>
        <source>Saved as you type (Esc or Ctrl+Enter closes)</source>
        <translation>Зберігається під час набору (Esc або Ctrl+Enter закриває)</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Показати в теці</translation>
    </message>
    <message>
        <source>Show the file in its folder</source>
        <translation>Показати файл у його теці</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Джерело</translation>
    </message>
    <message>
        <source>Source (Enter keeps, Esc restores)</source>
        <translation>Джерело (Enter зберігає, Esc повертає)</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Невідомо</translation>
    </message>
    <message>
        <source>Write a day, such as 2026-11-22 or 22.11.2026</source>
        <translation>Потрібен день, як-от 2026-11-22 або 22.11.2026</translation>
    </message>
    <message>
        <source>changed {moment}</source>
        <translation>змінено {moment}</translation>
    </message>
</context>
<context>
    <name>EncodingBox</name>
    <message>
        <source>Automatic</source>
        <translation>Автоматично</translation>
    </message>
    <message>
        <source>Automatic ({encoding})</source>
        <translation>Автоматично ({encoding})</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Кодування</translation>
    </message>
    <message>
        <source>How the file’s bytes are read (Down opens the list). The file is not changed</source>
        <translation>Як читати байти файлу (стрілка вниз відкриває список). Файл не змінюється</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Both are kept: yours are in {kept_as}.</source>
        <translation>Збережено обидві версії: ваша — у {kept_as}.</translation>
    </message>
    <message>
        <source>Check its permissions, or open another folder.</source>
        <translation>Варто перевірити права доступу або відкрити іншу теку.</translation>
    </message>
    <message>
        <source>Check its permissions. Colours and descriptions of tags are missing until then; the tags are not.</source>
        <translation>Варто перевірити права доступу. Доти бракує кольорів і описів тегів; самі теги на місці.</translation>
    </message>
    <message>
        <source>Check the file&apos;s permissions and that its disk is connected, then open it again.</source>
        <translation>Варто перевірити права доступу до файлу і чи під’єднано диск, тоді відкрити його знову.</translation>
    </message>
    <message>
        <source>Check the name, or open another folder.</source>
        <translation>Варто перевірити назву або відкрити іншу теку.</translation>
    </message>
    <message>
        <source>Check the permissions of the notes file. Marks are not shown until it can be read.</source>
        <translation>Варто перевірити права доступу до файлу нотаток. Доки його не прочитати, позначок не видно.</translation>
    </message>
    <message>
        <source>Colours and descriptions of tags can be read here, not changed. Update Clipper to change them.</source>
        <translation>Кольори й описи тегів тут можна читати, але не змінювати. Щоб змінювати, потрібна новіша версія Clipper.</translation>
    </message>
    <message>
        <source>Colours and descriptions of tags could not be saved in {file}: {reason}.</source>
        <translation>Не вдалося зберегти кольори й описи тегів у {file}: {reason}.</translation>
    </message>
    <message>
        <source>Copy the words from the clipping&apos;s text as Clipper shows it.</source>
        <translation>Слова слід скопіювати з тексту вирізки, як його показує Clipper.</translation>
    </message>
    <message>
        <source>Could not save the notes of {file}: {reason}.</source>
        <translation>Не вдалося зберегти нотатки до {file}: {reason}.</translation>
    </message>
    <message>
        <source>Everything else is done. Nothing was changed in these clippings.</source>
        <translation>Усе інше зроблено. У цих вирізках нічого не змінено.</translation>
    </message>
    <message>
        <source>It may have been moved or renamed; look at the list of clippings.</source>
        <translation>Можливо, її перенесено або перейменовано; варто переглянути список вирізок.</translation>
    </message>
    <message>
        <source>Its bytes are kept as {kept_as}. Colours and descriptions of tags are missing; the tags are not.</source>
        <translation>Його байти збережено як {kept_as}. Бракує кольорів і описів тегів; самі теги на місці.</translation>
    </message>
    <message>
        <source>Look at the library&apos;s tags for the right spelling.</source>
        <translation>Правильне написання — у списку тегів бібліотеки.</translation>
    </message>
    <message>
        <source>Nothing was changed: put that right, then run the command again.</source>
        <translation>Нічого не змінено: це слід виправити і запустити команду знову.</translation>
    </message>
    <message>
        <source>Nothing was thrown away: its bytes are kept as {kept_as}.</source>
        <translation>Нічого не втрачено: його байти збережено як {kept_as}.</translation>
    </message>
    <message>
        <source>Open the original with its own program, or save it as text, Markdown or HTML.</source>
        <translation>Оригінал можна відкрити його власною програмою або зберегти як текст, Markdown чи HTML.</translation>
    </message>
    <message>
        <source>Put the clipping back beside it; the marks in the notes file are kept.</source>
        <translation>Вирізку слід повернути на місце поруч; позначки у файлі нотаток збережено.</translation>
    </message>
    <message>
        <source>Rename that file if Clipper may use the name.</source>
        <translation>Якщо Clipper може взяти цю назву, файл слід перейменувати.</translation>
    </message>
    <message>
        <source>Rename the notes file after the right one; nothing was changed.</source>
        <translation>Файл нотаток слід назвати за потрібною вирізкою; нічого не змінено.</translation>
    </message>
    <message>
        <source>Save the article again; the file has no text in it.</source>
        <translation>Статтю слід зберегти ще раз: у файлі немає тексту.</translation>
    </message>
    <message>
        <source>Shown as plain text: it is too large to be set as Markdown.</source>
        <translation>Показано як простий текст: завеликий для Markdown.</translation>
    </message>
    <message>
        <source>Shown as plain text: its lists and quotations are nested too deeply.</source>
        <translation>Показано як простий текст: списки й цитати вкладено заглибоко.</translation>
    </message>
    <message>
        <source>Shown as plain text: its tags are nested too deeply.</source>
        <translation>Показано як простий текст: теги сторінки вкладено заглибоко.</translation>
    </message>
    <message>
        <source>Shown as plain text: telling the article from the page took too long.</source>
        <translation>Показано як простий текст: відокремити статтю від сторінки було задовго.</translation>
    </message>
    <message>
        <source>Shown as plain text: the article could not be told from the page.</source>
        <translation>Показано як простий текст: статтю не вдалося відокремити від сторінки.</translation>
    </message>
    <message>
        <source>Some records in the notes of {file} cannot be read.</source>
        <translation>Частину записів у нотатках до {file} не вдається прочитати.</translation>
    </message>
    <message>
        <source>Something could not be done.</source>
        <translation>Щось не вдалося.</translation>
    </message>
    <message>
        <source>Split it into smaller files, or open the original with another program.</source>
        <translation>Його можна поділити на менші файли або відкрити оригінал іншою програмою.</translation>
    </message>
    <message>
        <source>The clipping of {notes_file} is not in this library.</source>
        <translation>Вирізки, якій належить {notes_file}, немає в цій бібліотеці.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be read: {reason}.</source>
        <translation>Не вдається прочитати теку {folder}: {reason}.</translation>
    </message>
    <message>
        <source>The library&apos;s file of tags, {file}, is damaged: {reason}.</source>
        <translation>Файл тегів бібліотеки, {file}, пошкоджено: {reason}.</translation>
    </message>
    <message>
        <source>The list of clippings cannot be brought up to date: {reason}.</source>
        <translation>Не вдається оновити список вирізок: {reason}.</translation>
    </message>
    <message>
        <source>The notes file of {file} is damaged: {reason}.</source>
        <translation>Файл нотаток до {file} пошкоджено: {reason}.</translation>
    </message>
    <message>
        <source>The notes in {notes_file} could belong to {candidates}.</source>
        <translation>Нотатки в {notes_file} можуть належати до: {candidates}.</translation>
    </message>
    <message>
        <source>The notes of {file} cannot be read: {reason}.</source>
        <translation>Не вдається прочитати нотатки до {file}: {reason}.</translation>
    </message>
    <message>
        <source>The notes of {file} were changed by another program.</source>
        <translation>Нотатки до {file} змінила інша програма.</translation>
    </message>
    <message>
        <source>The notes of {file} were written by a newer Clipper (version {version}).</source>
        <translation>Нотатки до {file} записав новіший Clipper (версія {version}).</translation>
    </message>
    <message>
        <source>The tags of {count} clipping(s) could not be changed: {files}. {reason}</source>
        <translation>Не вдалося змінити теги вирізок ({count}): {files}. {reason}</translation>
    </message>
    <message>
        <source>The whole page is shown: no article was found in it.</source>
        <translation>Показано всю сторінку: статті в ній не знайдено.</translation>
    </message>
    <message>
        <source>There is a tag “{tag}” already.</source>
        <translation>Тег «{tag}» уже є.</translation>
    </message>
    <message>
        <source>There is no clipping {file} in this library.</source>
        <translation>У цій бібліотеці немає вирізки {file}.</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>Теки {folder} немає.</translation>
    </message>
    <message>
        <source>There is no tag “{tag}” in this library.</source>
        <translation>У цій бібліотеці немає тегу «{tag}».</translation>
    </message>
    <message>
        <source>They are kept in memory and will be tried again.</source>
        <translation>Вони поки в пам’яті; спробу буде повторено.</translation>
    </message>
    <message>
        <source>They can be read here, not changed. Update Clipper to mark this clipping.</source>
        <translation>Тут їх можна читати, але не змінювати. Щоб позначати цю вирізку, потрібна новіша версія Clipper.</translation>
    </message>
    <message>
        <source>They go into the folder as soon as it can be written.</source>
        <translation>Щойно в теку можна буде писати, вони опиняться там.</translation>
    </message>
    <message>
        <source>This folder cannot be written; your notes are kept on this computer.</source>
        <translation>У цю теку не можна писати; ваші нотатки зберігаються на цьому комп’ютері.</translation>
    </message>
    <message>
        <source>To make one tag of the two, use --merge instead of --rename.</source>
        <translation>Щоб зробити з двох тегів один, слугує --merge замість --rename.</translation>
    </message>
    <message>
        <source>Your changes are kept in memory and will be tried again.</source>
        <translation>Зміни поки в пам’яті; спробу буде повторено.</translation>
    </message>
    <message>
        <source>Your notes are saved all the same. Free some space on this computer&apos;s disk, then look again.</source>
        <translation>Нотатки все одно збережено. Варто звільнити місце на диску цього комп’ютера і подивитися ще раз.</translation>
    </message>
    <message>
        <source>disk quota exceeded</source>
        <translation>перевищено дозволений обсяг</translation>
    </message>
    <message>
        <source>file name too long</source>
        <translation>назва задовга</translation>
    </message>
    <message>
        <source>input/output error</source>
        <translation>помилка читання чи запису</translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation>це тека</translation>
    </message>
    <message>
        <source>no space left on device</source>
        <translation>диск заповнений</translation>
    </message>
    <message>
        <source>no such device</source>
        <translation>пристрою немає</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <translation>такого файлу немає</translation>
    </message>
    <message>
        <source>not a directory</source>
        <translation>це не тека</translation>
    </message>
    <message>
        <source>operation not permitted</source>
        <translation>дію не дозволено</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>бракує прав доступу</translation>
    </message>
    <message>
        <source>read-only file system</source>
        <translation>диск лише для читання</translation>
    </message>
    <message>
        <source>stale file handle</source>
        <translation>файл більше не доступний</translation>
    </message>
    <message>
        <source>too many open files</source>
        <translation>забагато відкритих файлів</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>Не вдається прочитати {file}: {reason}.</translation>
    </message>
    <message>
        <source>{file} does not hold text that Clipper can read.</source>
        <translation>У {file} немає тексту, який Clipper може прочитати.</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file} порожній.</translation>
    </message>
    <message>
        <source>{file} is too large to read: {size_mb} MB, and Clipper reads up to {limit_mb} MB.</source>
        <translation>{file} завеликий: {size_mb} МБ, а Clipper читає до {limit_mb} МБ.</translation>
    </message>
    <message>
        <source>{file} was not written by Clipper, so colours and descriptions of tags cannot be kept in it.</source>
        <translation>{file} записав не Clipper, тож зберігати в ньому кольори й описи тегів не можна.</translation>
    </message>
    <message>
        <source>{file} was written by a newer Clipper (version {version}).</source>
        <translation>{file} записав новіший Clipper (версія {version}).</translation>
    </message>
    <message>
        <source>“{quote}” is not in {file}, or not that often.</source>
        <translation>У {file} немає «{quote}» або трапляється не стільки разів.</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Filter tags</source>
        <translation>Відбір тегів</translation>
    </message>
    <message>
        <source>Type a part of a name; Down goes to the rows, Esc clears</source>
        <translation>Частина назви; стрілка вниз — до рядків, Esc очищає</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>A bracket is not closed</source>
        <translation>Дужку не закрито</translation>
    </message>
    <message>
        <source>A closing bracket has no opening one</source>
        <translation>Зайва закривна дужка</translation>
    </message>
    <message>
        <source>A range runs backwards</source>
        <translation>Діапазон іде навспак</translation>
    </message>
    <message>
        <source>A square bracket is not closed</source>
        <translation>Квадратну дужку не закрито</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Enter for the next match, Shift+Enter for the one before</source>
        <translation>Enter — наступний збіг, Shift+Enter — попередній</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>Знайти в цій статті</translation>
    </message>
    <message>
        <source>Find in this article (Ctrl+F)</source>
        <translation>Знайти в цій статті (Ctrl+F)</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Зважати на регістр</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Наступний збіг</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>Збігів немає</translation>
    </message>
    <message>
        <source>Nothing follows the backslash at the end</source>
        <translation>Після зворотної скісної риски в кінці нічого немає</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Попередній збіг</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Регулярний вираз</translation>
    </message>
    <message>
        <source>There is no such group</source>
        <translation>Такої групи немає</translation>
    </message>
    <message>
        <source>There is nothing to repeat before a *, + or ?</source>
        <translation>Перед *, + або ? нема чого повторювати</translation>
    </message>
    <message>
        <source>This expression is too long</source>
        <translation>Вираз задовгий</translation>
    </message>
    <message>
        <source>This expression takes too long</source>
        <translation>Вираз виконується задовго</translation>
    </message>
    <message>
        <source>This is not a valid regular expression</source>
        <translation>Це не регулярний вираз</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Цілі слова</translation>
    </message>
    <message>
        <source>{current} of {total}</source>
        <translation>{current} із {total}</translation>
    </message>
    <message>
        <source>{total} in all</source>
        <translation>усього {total}</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Скасувати (Esc)</translation>
    </message>
    <message>
        <source>{action} (Enter)</source>
        <translation>{action} (Enter)</translation>
    </message>
</context>
<context>
    <name>FormButton</name>
    <message>
        <source>{action} (Enter)</source>
        <translation>{action} (Enter)</translation>
    </message>
</context>
<context>
    <name>HighlightToolbar</name>
    <message>
        <source>Blue</source>
        <translation>Синій</translation>
    </message>
    <message>
        <source>Copy as quote</source>
        <translation>Копіювати як цитату</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Зелений</translation>
    </message>
    <message>
        <source>Highlight and note</source>
        <translation>Виділити й занотувати</translation>
    </message>
    <message>
        <source>Highlight and tag</source>
        <translation>Виділити й додати тег</translation>
    </message>
    <message>
        <source>Highlight in this colour</source>
        <translation>Виділити цим кольором</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Інші дії</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Помаранчевий</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Рожевий</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Тег</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Фіолетовий</translation>
    </message>
    <message>
        <source>What to do with the selection</source>
        <translation>Що зробити з вибраним</translation>
    </message>
    <message>
        <source>With source and date</source>
        <translation>Із джерелом і датою</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Жовтий</translation>
    </message>
    <message>
        <source>right click</source>
        <translation>права кнопка</translation>
    </message>
</context>
<context>
    <name>HueButton</name>
    <message>
        <source>{colour} (Space)</source>
        <translation>{colour} (пробіл)</translation>
    </message>
</context>
<context>
    <name>InfoBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ще %n</numerusform>
            <numerusform>ще %n</numerusform>
            <numerusform>ще %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Прибрати</translation>
    </message>
    <message>
        <source>Dismiss (Esc)</source>
        <translation>Прибрати (Esc)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Скасувати (Ctrl+Z)</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>%n passages</source>
        <translation>
            <numerusform>%n фрагмент</numerusform>
            <numerusform>%n фрагменти</numerusform>
            <numerusform>%n фрагментів</numerusform>
        </translation>
    </message>
    <message>
        <source>1 passage</source>
        <translation>1 фрагмент</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Відомості</translation>
    </message>
    <message>
        <source>Details of this clipping (Left and Right)</source>
        <translation>Відомості про цю вирізку (стрілки ліворуч і праворуч)</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Інспектор</translation>
    </message>
    <message>
        <source>No passages yet. Select text and press H</source>
        <translation>Фрагментів ще немає. Виберіть текст і натисніть H</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Фрагменти</translation>
    </message>
    <message>
        <source>Passages of this clipping (Left and Right)</source>
        <translation>Фрагменти цієї вирізки (стрілки ліворуч і праворуч)</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Belarusian</source>
        <translation>білоруська</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>болгарська</translation>
    </message>
    <message>
        <source>English</source>
        <translation>англійська</translation>
    </message>
    <message>
        <source>French</source>
        <translation>французька</translation>
    </message>
    <message>
        <source>German</source>
        <translation>німецька</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>італійська</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>польська</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>російська</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>сербська</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>іспанська</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>українська</translation>
    </message>
</context>
<context>
    <name>LineForm</name>
    <message>
        <source>Enter keeps it, Esc leaves it as it was</source>
        <translation>Enter зберігає, Esc лишає як було</translation>
    </message>
</context>
<context>
    <name>ListHeader</name>
    <message>
        <source>Headline</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Найновіші</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Порядок списку</translation>
    </message>
    <message>
        <source>Order of the list: %1</source>
        <translation>Порядок списку: %1</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Фрагменти</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Джерело</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>All clippings</source>
        <translation>Усі вирізки</translation>
    </message>
    <message>
        <source>Clipper lists text, Markdown and HTML files. Put some into the folder, or open another one.</source>
        <translation>Clipper показує файли тексту, Markdown і HTML. Їх можна покласти в цю теку або відкрити іншу.</translation>
    </message>
    <message>
        <source>Copied with its source</source>
        <translation>Скопійовано разом із джерелом</translation>
    </message>
    <message>
        <source>No clippings in this folder</source>
        <translation>У цій теці немає вирізок</translation>
    </message>
</context>
<context>
    <name>MatchList</name>
    <message>
        <source>Matching tags</source>
        <translation>Відповідні теги</translation>
    </message>
</context>
<context>
    <name>MatchModel</name>
    <message numerus="yes">
        <source>{tag}, used %n times</source>
        <translation>
            <numerusform>{tag}, ужито %n раз</numerusform>
            <numerusform>{tag}, ужито %n рази</numerusform>
            <numerusform>{tag}, ужито %n разів</numerusform>
        </translation>
    </message>
    <message>
        <source>{tag}, used once</source>
        <translation>{tag}, ужито один раз</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message numerus="yes">
        <source>%n records in the notes of this clipping cannot be read.</source>
        <translation>
            <numerusform>Не вдається прочитати %n запис у нотатках до цієї вирізки.</numerusform>
            <numerusform>Не вдається прочитати %n записи в нотатках до цієї вирізки.</numerusform>
            <numerusform>Не вдається прочитати %n записів у нотатках до цієї вирізки.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Закрити без збереження</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Копіювати посилання</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Зроблено знову: {what}</translation>
    </message>
    <message>
        <source>Highlight removed.</source>
        <translation>Виділення прибрано.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Подивитися ще раз</translation>
    </message>
    <message>
        <source>Neither the folder nor this computer&apos;s own disk takes them now.</source>
        <translation>Зараз їх не приймає ні тека, ні диск цього комп’ютера.</translation>
    </message>
    <message>
        <source>One record in the notes of this clipping cannot be read.</source>
        <translation>Не вдається прочитати один запис у нотатках до цієї вирізки.</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Відкрити в браузері</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Повторити</translation>
    </message>
    <message>
        <source>Show the other version</source>
        <translation>Показати іншу версію</translation>
    </message>
    <message>
        <source>This link leads to the network.</source>
        <translation>Це посилання веде в мережу.</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Скасовано: {what}</translation>
    </message>
    <message>
        <source>What cannot be read is kept in the notes file just as it is.</source>
        <translation>Непрочитане лишається у файлі нотаток таким, як є.</translation>
    </message>
    <message>
        <source>Your last changes are not saved.</source>
        <translation>Останні зміни не збережено.</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
    <message>
        <source>Saved as you type. Esc or Ctrl+Enter closes</source>
        <translation>Зберігається під час набору. Esc або Ctrl+Enter закриває</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Написати нотатку</translation>
    </message>
</context>
<context>
    <name>NotePopover</name>
    <message>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
</context>
<context>
    <name>NothingShown</name>
    <message>
        <source>Clear filter</source>
        <translation>Скинути відбір</translation>
    </message>
    <message>
        <source>Clear filter (Esc)</source>
        <translation>Скинути відбір (Esc)</translation>
    </message>
    <message>
        <source>Every tag is in use</source>
        <translation>Усі теги вживаються</translation>
    </message>
    <message>
        <source>No matches for “{typed}”</source>
        <translation>Нічого не знайдено за «{typed}»</translation>
    </message>
    <message>
        <source>No tags yet</source>
        <translation>Тегів ще немає</translation>
    </message>
    <message>
        <source>Select text and press H, then T to tag the passage</source>
        <translation>Виберіть текст, натисніть H, тоді T, щоб додати тег</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Copy the sample clippings into</source>
        <translation>Куди скопіювати зразки вирізок</translation>
    </message>
    <message>
        <source>Open a folder of clippings</source>
        <translation>Відкрити теку з вирізками</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Archive</source>
        <translation>В архів</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Знайти у статті</translation>
    </message>
    <message>
        <source>Next clipping</source>
        <translation>Наступна вирізка</translation>
    </message>
    <message>
        <source>Passages beside the text</source>
        <translation>Фрагменти поруч із текстом</translation>
    </message>
    <message>
        <source>Previous clipping</source>
        <translation>Попередня вирізка</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Зірка</translation>
    </message>
    <message>
        <source>Tag the clipping</source>
        <translation>Теги вирізки</translation>
    </message>
    <message>
        <source>Text size and column</source>
        <translation>Розмір тексту і стовпець</translation>
    </message>
</context>
<context>
    <name>ReadingDesk</name>
    <message>
        <source>Open original</source>
        <translation>Відкрити оригінал</translation>
    </message>
    <message>
        <source>This clipping cannot be shown</source>
        <translation>Цю вирізку не вдається показати</translation>
    </message>
</context>
<context>
    <name>RenameField</name>
    <message>
        <source>Enter renames, Esc leaves it as it was; a/b makes a child</source>
        <translation>Enter перейменовує, Esc лишає як було; а/б робить підтег</translation>
    </message>
    <message>
        <source>Full path of the tag</source>
        <translation>Повний шлях тегу</translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n хв</numerusform>
            <numerusform>%n хв</numerusform>
            <numerusform>%n хв</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n хвилина</numerusform>
            <numerusform>%n хвилини</numerusform>
            <numerusform>%n хвилин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passages</source>
        <translation>
            <numerusform>%n фрагмент</numerusform>
            <numerusform>%n фрагменти</numerusform>
            <numerusform>%n фрагментів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with notes</source>
        <translation>
            <numerusform>%n із нотаткою</numerusform>
            <numerusform>%n із нотатками</numerusform>
            <numerusform>%n із нотатками</numerusform>
        </translation>
    </message>
    <message>
        <source>Starred.</source>
        <translation>Із зіркою.</translation>
    </message>
    <message>
        <source>The clipping itself is untouched.</source>
        <translation>Сама вирізка ціла.</translation>
    </message>
    <message>
        <source>This row cannot be shown</source>
        <translation>Цей рядок не вдається показати</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сьогодні</translation>
    </message>
    <message>
        <source>Unread.</source>
        <translation>Не прочитано.</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Учора</translation>
    </message>
    <message>
        <source>has a note</source>
        <translation>є нотатка</translation>
    </message>
    <message>
        <source>tags %1</source>
        <translation>теги %1</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Choose their colour</source>
        <translation>Вибрати їхній колір</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Колір</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Видалити</translation>
    </message>
    <message>
        <source>Delete them (Delete)</source>
        <translation>Видалити їх (Delete)</translation>
    </message>
    <message>
        <source>Enter renames</source>
        <translation>Enter перейменовує</translation>
    </message>
    <message>
        <source>Esc closes</source>
        <translation>Esc закриває</translation>
    </message>
    <message>
        <source>Make them children of another tag</source>
        <translation>Зробити їх підтегами іншого тегу</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Об’єднати з…</translation>
    </message>
    <message>
        <source>Move under…</source>
        <translation>Перенести під…</translation>
    </message>
    <message>
        <source>Put another tag in their place</source>
        <translation>Замінити їх іншим тегом</translation>
    </message>
    <message>
        <source>Undo with Ctrl Z</source>
        <translation>Ctrl Z скасовує</translation>
    </message>
    <message>
        <source>drop a tag on another to move it under</source>
        <translation>тег можна перетягнути під інший</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message numerus="yes">
        <source>%n clippings</source>
        <translation>
            <numerusform>%n вирізка</numerusform>
            <numerusform>%n вирізки</numerusform>
            <numerusform>%n вирізок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passages</source>
        <translation>
            <numerusform>%n фрагмент</numerusform>
            <numerusform>%n фрагменти</numerusform>
            <numerusform>%n фрагментів</numerusform>
        </translation>
    </message>
    <message>
        <source>1 clipping</source>
        <translation>1 вирізка</translation>
    </message>
    <message>
        <source>1 passage</source>
        <translation>1 фрагмент</translation>
    </message>
    <message>
        <source>Not saved: {reason}.</source>
        <translation>Не збережено: {reason}.</translation>
    </message>
    <message>
        <source>Reading {done} of {total}</source>
        <translation>Читання: {done} із {total}</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Повторити</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Збережено о {time}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Збереження…</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>Try to save again (Enter)</source>
        <translation>Спробувати зберегти ще раз (Enter)</translation>
    </message>
</context>
<context>
    <name>TagChips</name>
    <message>
        <source>Add tag</source>
        <translation>Додати тег</translation>
    </message>
    <message>
        <source>Remove tag {tag} (Delete)</source>
        <translation>Зняти тег {tag} (Delete)</translation>
    </message>
    <message>
        <source>Tag this clipping (Shift+T)</source>
        <translation>Теги цієї вирізки (Shift+T)</translation>
    </message>
    <message>
        <source>Tags of this clipping</source>
        <translation>Теги цієї вирізки</translation>
    </message>
</context>
<context>
    <name>TagManager</name>
    <message numerus="yes">
        <source>%n clippings</source>
        <translation>
            <numerusform>%n вирізка</numerusform>
            <numerusform>%n вирізки</numerusform>
            <numerusform>%n вирізок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passages</source>
        <translation>
            <numerusform>%n фрагмент</numerusform>
            <numerusform>%n фрагменти</numerusform>
            <numerusform>%n фрагментів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>Вибрано %n</numerusform>
            <numerusform>Вибрано %n</numerusform>
            <numerusform>Вибрано %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tags</source>
        <translation>
            <numerusform>%n тег</numerusform>
            <numerusform>%n теги</numerusform>
            <numerusform>%n тегів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n uses</source>
        <translation>
            <numerusform>%n ужиток</numerusform>
            <numerusform>%n ужитки</numerusform>
            <numerusform>%n ужитків</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n uses lose it.</source>
        <translation>
            <numerusform>Його втратить %n місце.</numerusform>
            <numerusform>Його втратять %n місця.</numerusform>
            <numerusform>Його втратять %n місць.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n uses lose them.</source>
        <translation>
            <numerusform>Їх утратить %n місце.</numerusform>
            <numerusform>Їх утратять %n місця.</numerusform>
            <numerusform>Їх утратять %n місць.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n uses move to “{tag}”</source>
        <translation>
            <numerusform>%n ужиток перейде до «{tag}»</numerusform>
            <numerusform>%n ужитки перейдуть до «{tag}»</numerusform>
            <numerusform>%n ужитків перейде до «{tag}»</numerusform>
        </translation>
    </message>
    <message>
        <source>1 clipping</source>
        <translation>1 вирізка</translation>
    </message>
    <message>
        <source>1 passage</source>
        <translation>1 фрагмент</translation>
    </message>
    <message>
        <source>1 tag</source>
        <translation>1 тег</translation>
    </message>
    <message>
        <source>1 use</source>
        <translation>1 ужиток</translation>
    </message>
    <message>
        <source>1 use loses it.</source>
        <translation>Його втратить 1 місце.</translation>
    </message>
    <message>
        <source>1 use loses them.</source>
        <translation>Їх утратить 1 місце.</translation>
    </message>
    <message>
        <source>1 use moves to “{tag}”</source>
        <translation>1 ужиток перейде до «{tag}»</translation>
    </message>
    <message>
        <source>A sentence for yourself and others</source>
        <translation>Речення для себе й інших</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Колір</translation>
    </message>
    <message>
        <source>Colour of {tag}</source>
        <translation>Колір: {tag}</translation>
    </message>
    <message>
        <source>Colour of “{tag}”</source>
        <translation>Колір «{tag}»</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Створити</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Видалити</translation>
    </message>
    <message numerus="yes">
        <source>Delete {tags} and their %n children?</source>
        <translation>
            <numerusform>Видалити {tags} з %n підтегом?</numerusform>
            <numerusform>Видалити {tags} з %n підтегами?</numerusform>
            <numerusform>Видалити {tags} з %n підтегами?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete {tags} and their child?</source>
        <translation>Видалити {tags} з підтегом?</translation>
    </message>
    <message>
        <source>Delete {tags}?</source>
        <translation>Видалити {tags}?</translation>
    </message>
    <message numerus="yes">
        <source>Delete “{tag}” and its %n children?</source>
        <translation>
            <numerusform>Видалити «{tag}» з %n підтегом?</numerusform>
            <numerusform>Видалити «{tag}» з %n підтегами?</numerusform>
            <numerusform>Видалити «{tag}» з %n підтегами?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete “{tag}” and its child?</source>
        <translation>Видалити «{tag}» з підтегом?</translation>
    </message>
    <message>
        <source>Delete “{tag}”?</source>
        <translation>Видалити «{tag}»?</translation>
    </message>
    <message>
        <source>Description…</source>
        <translation>Опис…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Залишити</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Об’єднати</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Об’єднати з…</translation>
    </message>
    <message>
        <source>Move under…</source>
        <translation>Перенести під…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>New tag; a/b makes a child</source>
        <translation>Новий тег; а/б робить підтег</translation>
    </message>
    <message>
        <source>Nothing carries it.</source>
        <translation>Він ніде не стоїть.</translation>
    </message>
    <message>
        <source>Nothing carries them.</source>
        <translation>Вони ніде не стоять.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Перейменувати</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Перейменувати…</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
    <message>
        <source>What “{tag}” means</source>
        <translation>Що означає «{tag}»</translation>
    </message>
    <message>
        <source>You can undo this.</source>
        <translation>Це можна скасувати.</translation>
    </message>
    <message>
        <source>{tags} move to the top level</source>
        <translation>{tags}: на верхній рівень</translation>
    </message>
    <message>
        <source>{tags} move under “{under}”</source>
        <translation>{tags}: під «{under}»</translation>
    </message>
    <message>
        <source>{tags} on {clippings} and {passages}</source>
        <translation>{tags} · {clippings} · {passages}</translation>
    </message>
    <message>
        <source>“{old}” becomes “{new}”</source>
        <translation>«{old}» стане «{new}»</translation>
    </message>
    <message>
        <source>“{tag}” exists. Merge {uses} into it?</source>
        <translation>«{tag}» уже є. Об’єднати з ним {uses}?</translation>
    </message>
    <message>
        <source>“{tag}” lies under “{above}” itself</source>
        <translation>«{tag}» сам стоїть під «{above}»</translation>
    </message>
</context>
<context>
    <name>TagModel</name>
    <message>
        <source>Clippings</source>
        <translation>Вирізки</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Фрагменти</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Тег</translation>
    </message>
</context>
<context>
    <name>TagPopover</name>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
</context>
<context>
    <name>TagRow</name>
    <message>
        <source>Tag</source>
        <translation>Тег</translation>
    </message>
    <message>
        <source>Tag this clipping</source>
        <translation>Теги цієї вирізки</translation>
    </message>
    <message>
        <source>Tag this clipping (Shift+T)</source>
        <translation>Теги цієї вирізки (Shift+T)</translation>
    </message>
    <message>
        <source>Tags of this clipping</source>
        <translation>Теги цієї вирізки</translation>
    </message>
</context>
<context>
    <name>TagView</name>
    <message>
        <source>Enter or F2 renames, Delete deletes, Space selects, letters filter, Left and Right fold</source>
        <translation>Enter або F2 перейменовує, Delete видаляє, пробіл вибирає, літери відбирають, стрілки ліворуч і праворуч згортають</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
</context>
<context>
    <name>TargetForm</name>
    <message>
        <source>Merge</source>
        <translation>Об’єднати</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Об’єднати з</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>Move under</source>
        <translation>Перенести під</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Тег</translation>
    </message>
    <message>
        <source>Tag, or nothing for the top level</source>
        <translation>Тег; порожньо — верхній рівень</translation>
    </message>
    <message>
        <source>Up and Down choose, Enter takes it, Ctrl+Enter takes what is typed</source>
        <translation>Стрілки вибирають, Enter бере, Ctrl+Enter бере набране</translation>
    </message>
</context>
<context>
    <name>TextMenu</name>
    <message>
        <source>Justified lines</source>
        <translation>Рівні краї рядків</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Більший</translation>
    </message>
    <message>
        <source>Narrow column</source>
        <translation>Вузький стовпець</translation>
    </message>
    <message>
        <source>Normal column</source>
        <translation>Звичайний стовпець</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Менший</translation>
    </message>
    <message>
        <source>Text size: {percent} %</source>
        <translation>Розмір тексту: {percent} %</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Звичайний розмір</translation>
    </message>
    <message>
        <source>Wide column</source>
        <translation>Широкий стовпець</translation>
    </message>
</context>
<context>
    <name>TickBar</name>
    <message>
        <source>Place in the article</source>
        <translation>Місце у статті</translation>
    </message>
</context>
<context>
    <name>TitleRow</name>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрити (Esc)</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
</context>
<context>
    <name>ToolRow</name>
    <message>
        <source>Make a tag that nothing carries yet (Space)</source>
        <translation>Створити тег, якого ще ніде немає (пробіл)</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Новий тег</translation>
    </message>
    <message>
        <source>Show only tags that nothing carries (Space)</source>
        <translation>Лише теги, яких ніде немає (пробіл)</translation>
    </message>
    <message>
        <source>Unused ({count})</source>
        <translation>Невживані ({count})</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Open a folder of saved articles. Clipper reads it where it is and never changes them.</source>
        <translation>Відкрийте теку зі збереженими статтями. Clipper читає їх на місці й ніколи не змінює.</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Відкрити теку…</translation>
    </message>
    <message>
        <source>Try it on sample clippings</source>
        <translation>Спробувати на зразках</translation>
    </message>
    <message>
        <source>Your desk is clear</source>
        <translation>Поки що тут порожньо</translation>
    </message>
</context>
<context>
    <name>_ActionButton</name>
    <message>
        <source>{action} (Enter)</source>
        <translation>{action} (Enter)</translation>
    </message>
</context>
<context>
    <name>_Foot</name>
    <message>
        <source>Esc closes</source>
        <translation>Esc закриває</translation>
    </message>
    <message>
        <source>Tab adds</source>
        <translation>Tab додає</translation>
    </message>
    <message>
        <source>a/b makes a sub-tag</source>
        <translation>а/б — підтег</translation>
    </message>
</context>
<context>
    <name>_MatchList</name>
    <message>
        <source>Matching tags</source>
        <translation>Відповідні теги</translation>
    </message>
</context>
</TS>
