<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Clipper</source>
        <translation>Про Clipper</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Clipper is free software under the MIT licence. It is built with Qt for Python (LGPL), the Lucide icons (ISC) and the typeface Source Serif (OFL).</source>
        <translation>Clipper — вільна програма за ліцензією MIT. Її створено з Qt for Python (LGPL), піктограмами Lucide (ISC) і шрифтом Source Serif (OFL).</translation>
    </message>
    <message>
        <source>Clipper’s own data is in {folder}</source>
        <translation>Власні дані програми — у теці {folder}</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>Відкрити теку даних</translation>
    </message>
    <message>
        <source>Shows it in the file manager</source>
        <translation>Показує теку у файловому менеджері</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Версія {version}</translation>
    </message>
</context>
<context>
    <name>AccessibilityPage</name>
    <message>
        <source>Accessibility</source>
        <translation>Доступність</translation>
    </message>
    <message>
        <source>Black and white, strong lines, patterns on</source>
        <translation>Чорне й біле, виразні лінії, увімкнені візерунки</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Високий контраст</translation>
    </message>
    <message>
        <source>Menus, lists and the article together; the article has a size of its own under Reading</source>
        <translation>Меню, списки й стаття разом; окремий розмір для статті — на сторінці «Читання»</translation>
    </message>
    <message>
        <source>Nothing slides or fades; also when the system asks for it</source>
        <translation>Ніщо не ковзає й не тане; також тоді, коли цього просить система</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Менше руху</translation>
    </message>
    <message>
        <source>Text size everywhere</source>
        <translation>Розмір тексту всюди</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Archive</source>
        <translation>Архів</translation>
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
        <translation>Курсор у тексті</translation>
    </message>
    <message>
        <source>Clipping</source>
        <translation>Вирізка</translation>
    </message>
    <message>
        <source>A folder of clippings is a library; nothing is copied out of it</source>
        <translation>Тека вирізок — це бібліотека; з неї нічого не копіюється</translation>
    </message>
    <message>
        <source>About Clipper</source>
        <translation>Про Clipper</translation>
    </message>
    <message>
        <source>All clippings</source>
        <translation>Усі вирізки</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>Усі команди…</translation>
    </message>
    <message>
        <source>All passages</source>
        <translation>Усі фрагменти</translation>
    </message>
    <message>
        <source>An archived clipping is left out of the lists; its file stays where it is</source>
        <translation>Вирізки з архіву немає в списках; її файл лишається на місці</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Програма</translation>
    </message>
    <message>
        <source>Archived clippings</source>
        <translation>Вирізки в архіві</translation>
    </message>
    <message>
        <source>At the end of the article: the next unread clipping</source>
        <translation>У кінці статті — наступна непрочитана вирізка</translation>
    </message>
    <message>
        <source>Clippings that need attention</source>
        <translation>Вирізки, що потребують уваги</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>Закрити вікно</translation>
    </message>
    <message>
        <source>Compact list</source>
        <translation>Стислий список</translation>
    </message>
    <message>
        <source>Compact or comfortable list</source>
        <translation>Стислий чи просторий список</translation>
    </message>
    <message>
        <source>Copies a folder with all its clippings into this library</source>
        <translation>Копіює теку з усіма її вирізками до цієї бібліотеки</translation>
    </message>
    <message>
        <source>Copies files into this library</source>
        <translation>Копіює файли до цієї бібліотеки</translation>
    </message>
    <message>
        <source>Copy as quote</source>
        <translation>Копіювати як цитату</translation>
    </message>
    <message>
        <source>Copy the passage as quote</source>
        <translation>Копіювати фрагмент як цитату</translation>
    </message>
    <message>
        <source>Earlier marks of the clipping…</source>
        <translation>Попередні позначки вирізки…</translation>
    </message>
    <message>
        <source>Earlier marks…</source>
        <translation>Попередні позначки…</translation>
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
        <source>Finds a command, a tag or a clipping by a few letters</source>
        <translation>Знаходить команду, тег чи вирізку за кількома літерами</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Уперед</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>Знову вперед</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Перехід</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Перехід</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Зелений</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Довідка</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Виділити</translation>
    </message>
    <message>
        <source>Highlight in blue</source>
        <translation>Виділити синім</translation>
    </message>
    <message>
        <source>Highlight in green</source>
        <translation>Виділити зеленим</translation>
    </message>
    <message>
        <source>Highlight in orange</source>
        <translation>Виділити помаранчевим</translation>
    </message>
    <message>
        <source>Highlight in pink</source>
        <translation>Виділити рожевим</translation>
    </message>
    <message>
        <source>Highlight in violet</source>
        <translation>Виділити фіолетовим</translation>
    </message>
    <message>
        <source>Highlight in yellow</source>
        <translation>Виділити жовтим</translation>
    </message>
    <message>
        <source>Highlight the selection</source>
        <translation>Виділити вибране</translation>
    </message>
    <message>
        <source>Highlights the selection, or changes the passage’s colour</source>
        <translation>Виділяє вибране або змінює колір фрагмента</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Імпорт теки…</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Імпорт файлів…</translation>
    </message>
    <message>
        <source>In the archive</source>
        <translation>В архіві</translation>
    </message>
    <message>
        <source>Into the article or card</source>
        <translation>До статті або картки</translation>
    </message>
    <message>
        <source>Justified lines</source>
        <translation>Вирівнювання за шириною</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Клавіші</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Збільшити текст</translation>
    </message>
    <message>
        <source>All clippings in the list, to tag, star or archive them together</source>
        <translation>Усі вирізки списку, щоб разом дати їм теги чи зірку або перенести в архів</translation>
    </message>
    <message>
        <source>Back to the clipping you came from</source>
        <translation>Назад до вирізки, яку ви читали перед цією</translation>
    </message>
    <message>
        <source>Find a match for a lost passage…</source>
        <translation>Знайти збіг для втраченого фрагмента…</translation>
    </message>
    <message>
        <source>Find in the article…</source>
        <translation>Знайти у статті…</translation>
    </message>
    <message>
        <source>Find match…</source>
        <translation>Знайти збіг…</translation>
    </message>
    <message>
        <source>Gives each colour its own line, so colour is never the only sign</source>
        <translation>Дає кожному кольору свою лінію, щоб колір не був єдиною ознакою</translation>
    </message>
    <message>
        <source>Hyphenation</source>
        <translation>Перенесення слів</translation>
    </message>
    <message>
        <source>In the colour you used last</source>
        <translation>Кольором, який ви брали останнім</translation>
    </message>
    <message>
        <source>Left and Right move it by word, with Shift by character; Enter keeps it</source>
        <translation>Стрілки ліворуч і праворуч пересувають межу на слово, із Shift — на символ; Enter зберігає</translation>
    </message>
    <message>
        <source>Makes a clipping of the text or the files on the clipboard</source>
        <translation>Робить вирізку з тексту чи файлів у буфері обміну</translation>
    </message>
    <message>
        <source>Manage tags…</source>
        <translation>Упорядкувати теги…</translation>
    </message>
    <message>
        <source>Mark the clipping as read or unread</source>
        <translation>Позначити вирізку прочитаною чи ні</translation>
    </message>
    <message>
        <source>Marks the clipping as read, or as unread again</source>
        <translation>Позначає вирізку прочитаною або знову непрочитаною</translation>
    </message>
    <message>
        <source>Move the clipping into the archive or out of it</source>
        <translation>Перенести вирізку в архів або повернути з нього</translation>
    </message>
    <message>
        <source>Move the end</source>
        <translation>Посунути кінець</translation>
    </message>
    <message>
        <source>Move the end of the passage</source>
        <translation>Посунути кінець фрагмента</translation>
    </message>
    <message>
        <source>Move the start</source>
        <translation>Посунути початок</translation>
    </message>
    <message>
        <source>Move the start of the passage</source>
        <translation>Посунути початок фрагмента</translation>
    </message>
    <message>
        <source>Narrow column</source>
        <translation>Вузька колонка</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Потребують уваги</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Нове вікно</translation>
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
        <source>Normal column</source>
        <translation>Звичайна колонка</translation>
    </message>
    <message>
        <source>Note on the passage…</source>
        <translation>Нотатка до фрагмента…</translation>
    </message>
    <message>
        <source>Notes in the margin</source>
        <translation>Нотатки на полях</translation>
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
        <source>Open recent</source>
        <translation>Відкрити нещодавні</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>Відкрити теку даних</translation>
    </message>
    <message>
        <source>Opens the folder in which this clipping lies</source>
        <translation>Відкриває теку, де лежить ця вирізка</translation>
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
        <translation>Панель фрагментів</translation>
    </message>
    <message>
        <source>Paste as a clipping</source>
        <translation>Вставити як вирізку</translation>
    </message>
    <message>
        <source>Search everything…</source>
        <translation>Пошук усюди…</translation>
    </message>
    <message>
        <source>Show or hide notes in the margin</source>
        <translation>Показати чи сховати нотатки на полях</translation>
    </message>
    <message>
        <source>Show or hide the toolbar on selection</source>
        <translation>Показати чи сховати панель дій біля вибраного</translation>
    </message>
    <message>
        <source>Show or hide underline patterns</source>
        <translation>Показати чи сховати візерунки підкреслення</translation>
    </message>
    <message>
        <source>Shows the places that resemble a passage that lost its place</source>
        <translation>Показує місця, схожі на фрагмент, який утратив своє місце</translation>
    </message>
    <message>
        <source>marking as read</source>
        <translation>позначку «прочитано»</translation>
    </message>
    <message>
        <source>marking as unread</source>
        <translation>позначку «непрочитано»</translation>
    </message>
    <message>
        <source>place of a passage</source>
        <translation>місце фрагмента</translation>
    </message>
    <message>
        <source>removing a passage</source>
        <translation>видалення фрагмента</translation>
    </message>
    <message>
        <source>renaming a tag</source>
        <translation>перейменування тегу</translation>
    </message>
    <message>
        <source>taking a tag off the clipping</source>
        <translation>зняття тегу з вирізки</translation>
    </message>
    <message>
        <source>taking off a tag</source>
        <translation>зняття тегу</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Рожевий</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Налаштування…</translation>
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
        <source>Quit</source>
        <translation>Вийти</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Прочитано</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повернути</translation>
    </message>
    <message>
        <source>Remove the highlight</source>
        <translation>Прибрати виділення</translation>
    </message>
    <message>
        <source>Select all clippings</source>
        <translation>Вибрати всі вирізки</translation>
    </message>
    <message>
        <source>Selects words with the keyboard alone; Esc ends it</source>
        <translation>Вибір слів лише з клавіатури; Esc завершує</translation>
    </message>
    <message>
        <source>Star the clipping, or unstar it</source>
        <translation>Додати вирізці зірку або зняти</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Із зіркою</translation>
    </message>
    <message>
        <source>Starred clippings</source>
        <translation>Вирізки із зіркою</translation>
    </message>
    <message>
        <source>The words in quotation marks, with their source</source>
        <translation>Слова в лапках, із джерелом</translation>
    </message>
    <message>
        <source>To the word, the sentence, the paragraph</source>
        <translation>До слова, речення, абзацу</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сьогодні</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Показати в теці</translation>
    </message>
    <message>
        <source>Settings, backups and the search index, which are not in a library</source>
        <translation>Налаштування, резервні копії та індекс пошуку, яких немає в бібліотеках</translation>
    </message>
    <message>
        <source>Show or hide the passages beside the text</source>
        <translation>Показати чи сховати панель фрагментів</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Показати чи сховати бічну панель</translation>
    </message>
    <message>
        <source>Shows copies of this clipping’s marks, and restores one</source>
        <translation>Показує копії позначок цієї вирізки й відновлює одну з них</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Бічна панель</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Зменшити текст</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Зірка</translation>
    </message>
    <message>
        <source>Tag the clipping…</source>
        <translation>Теги вирізки…</translation>
    </message>
    <message>
        <source>Tag the passage…</source>
        <translation>Теги фрагмента…</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
    <message>
        <source>Today’s clippings</source>
        <translation>Сьогоднішні вирізки</translation>
    </message>
    <message>
        <source>Toolbar on selection</source>
        <translation>Панель дій біля вибраного</translation>
    </message>
    <message>
        <source>Turn hyphenation on or off</source>
        <translation>Увімкнути чи вимкнути перенесення слів</translation>
    </message>
    <message>
        <source>Turn justified lines on or off</source>
        <translation>Увімкнути чи вимкнути вирівнювання за шириною</translation>
    </message>
    <message>
        <source>Underline patterns</source>
        <translation>Візерунки підкреслення</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Непрочитані</translation>
    </message>
    <message>
        <source>Unread clippings</source>
        <translation>Непрочитані вирізки</translation>
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
        <source>Wide column</source>
        <translation>Широка колонка</translation>
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
        <translation>архівування</translation>
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
        <source>deleting a tag</source>
        <translation>видалення тегу</translation>
    </message>
    <message>
        <source>description of a tag</source>
        <translation>опис тегу</translation>
    </message>
    <message>
        <source>earlier marks</source>
        <translation>попередні позначки</translation>
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
        <source>import</source>
        <translation>імпорт</translation>
    </message>
    <message>
        <source>meaning of a colour</source>
        <translation>значення кольору</translation>
    </message>
    <message>
        <source>merging tags</source>
        <translation>об’єднання тегів</translation>
    </message>
    <message>
        <source>new tag</source>
        <translation>новий тег</translation>
    </message>
    <message>
        <source>note</source>
        <translation>нотатку</translation>
    </message>
    <message>
        <source>note on the clipping</source>
        <translation>нотатку до вирізки</translation>
    </message>
    <message>
        <source>star</source>
        <translation>зірку</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>тег</translation>
    </message>
    <message>
        <source>tag on the clipping</source>
        <translation>тег вирізки</translation>
    </message>
</context>
<context>
    <name>Article</name>
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
        <translation>Заголовок визначено за текстом. Виправити</translation>
    </message>
    <message>
        <source>Write another headline (Enter keeps, Esc restores)</source>
        <translation>Написати інший заголовок (Enter зберігає, Esc скасовує)</translation>
    </message>
</context>
<context>
    <name>BoardsDesk</name>
    <message>
        <source>Needs attention</source>
        <translation>Потребують уваги</translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>Ніщо не потребує уваги</translation>
    </message>
    <message>
        <source>Passages that lose their place and clippings that cannot be read are listed here.</source>
        <translation>Тут з’являються фрагменти, що втратили своє місце, і вирізки, які не вдається прочитати.</translation>
    </message>
</context>
<context>
    <name>BoxRow</name>
    <message>
        <source>Up and Down choose, Space opens the list</source>
        <translation>Стрілки вгору і вниз вибирають, пробіл відкриває список</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message numerus="yes">
        <source>%Ln clippings selected</source>
        <translation>
            <numerusform>Вибрано %Ln вирізку</numerusform>
            <numerusform>Вибрано %Ln вирізки</numerusform>
            <numerusform>Вибрано %Ln вирізок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>Вибрано %Ln</numerusform>
            <numerusform>Вибрано %Ln</numerusform>
            <numerusform>Вибрано %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Archive the selected clippings</source>
        <translation>Перенести вибрані вирізки в архів</translation>
    </message>
    <message>
        <source>Mark the selected clippings as read</source>
        <translation>Позначити вибрані вирізки прочитаними</translation>
    </message>
    <message>
        <source>Remove a tag from the selected clippings</source>
        <translation>Зняти тег із вибраних вирізок</translation>
    </message>
    <message>
        <source>Select one clipping only</source>
        <translation>Залишити вибраною одну вирізку</translation>
    </message>
    <message>
        <source>Star the selected clippings</source>
        <translation>Додати зірку до вибраних вирізок</translation>
    </message>
    <message>
        <source>Tag the selected clippings</source>
        <translation>Додати тег до вибраних вирізок</translation>
    </message>
</context>
<context>
    <name>BulkDesk</name>
    <message numerus="yes">
        <source>%Ln clippings changed</source>
        <translation>
            <numerusform>Змінено %Ln вирізку</numerusform>
            <numerusform>Змінено %Ln вирізки</numerusform>
            <numerusform>Змінено %Ln вирізок</numerusform>
        </translation>
    </message>
    <message>
        <source>1 clipping changed</source>
        <translation>Змінено 1 вирізку</translation>
    </message>
    <message numerus="yes">
        <source>No more than %Ln clippings can be changed at once</source>
        <translation>
            <numerusform>За раз можна змінити щонайбільше %Ln вирізку</numerusform>
            <numerusform>За раз можна змінити щонайбільше %Ln вирізки</numerusform>
            <numerusform>За раз можна змінити щонайбільше %Ln вирізок</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to change</source>
        <translation>Нема чого змінювати</translation>
    </message>
</context>
<context>
    <name>Byline</name>
    <message numerus="yes">
        <source>%Ln min read</source>
        <translation>
            <numerusform>%Ln хв читання</numerusform>
            <numerusform>%Ln хв читання</numerusform>
            <numerusform>%Ln хв читання</numerusform>
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
        <source>Find match…</source>
        <translation>Знайти збіг…</translation>
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
        <source>tag {tags}</source>
        <translation>тег {tags}</translation>
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
        <translation>Колір: {colour}. Enter — до місця в тексті</translation>
    </message>
    <message>
        <source>More (Menu key)</source>
        <translation>Інші дії (клавіша Menu)</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Фрагменти</translation>
    </message>
    <message>
        <source>Remove tag {tag}</source>
        <translation>Зняти тег {tag}</translation>
    </message>
    <message>
        <source>Remove tag {tag} ({key}, then Backspace)</source>
        <translation>Зняти тег {tag} ({key}, потім Backspace)</translation>
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
    <name>ClippingList</name>
    <message numerus="yes">
        <source>%Ln matches</source>
        <translation>
            <numerusform>%Ln збіг</numerusform>
            <numerusform>%Ln збіги</numerusform>
            <numerusform>%Ln збігів</numerusform>
        </translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>Збігів немає</translation>
    </message>
</context>
<context>
    <name>ColourBox</name>
    <message>
        <source>No meaning</source>
        <translation>Без значення</translation>
    </message>
    <message>
        <source>What {colour} means</source>
        <translation>Значення кольору: {colour}</translation>
    </message>
    <message>
        <source>What {colour} means to you (Enter keeps it)</source>
        <translation>Ваше значення кольору: {colour} (Enter зберігає)</translation>
    </message>
    <message>
        <source>sample passage</source>
        <translation>зразок</translation>
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
        <translation>Вохристий</translation>
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
        <source>Take the colour of the parent, or the one made from the name</source>
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
    <name>CommandPalette</name>
    <message>
        <source>All commands</source>
        <translation>Усі команди</translation>
    </message>
    <message>
        <source>Command, tag or clipping</source>
        <translation>Команда, тег чи вирізка</translation>
    </message>
    <message>
        <source>No matches for “{typed}”</source>
        <translation>Нічого не знайдено за «{typed}»</translation>
    </message>
    <message>
        <source>Up and Down move, Enter chooses, Esc closes</source>
        <translation>Стрілки вгору і вниз — перехід, Enter вибирає, Esc закриває</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Що знайдено</translation>
    </message>
    <message>
        <source>{nth} of {total}</source>
        <translation>{nth} із {total}</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>{key}, then {offers}</source>
        <translation>{key}, потім {offers}</translation>
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
        <translation>Повернути значення з файлу</translation>
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
        <source>Address</source>
        <translation>Адреса</translation>
    </message>
    <message>
        <source>Address on the web (Enter keeps, Esc restores)</source>
        <translation>Адреса в інтернеті (Enter зберігає, Esc скасовує)</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Author (Enter keeps, Esc restores)</source>
        <translation>Автор (Enter зберігає, Esc скасовує)</translation>
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
        <translation>Дата, як-от 2026-11-22 (Enter зберігає, Esc скасовує)</translation>
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
        <translation>Заголовок (Enter зберігає, Esc скасовує)</translation>
    </message>
    <message>
        <source>Inferred from the text</source>
        <translation>Визначено за текстом</translation>
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
        <translation>Джерело (Enter зберігає, Esc скасовує)</translation>
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
        <source>Write a date, such as 2026-11-22 or 22.11.2026</source>
        <translation>Напишіть дату, як-от 2026-11-22 або 22.11.2026</translation>
    </message>
    <message>
        <source>changed {moment}</source>
        <translation>змінено {moment}</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to import</source>
        <translation>Відпустіть, щоб імпортувати</translation>
    </message>
    <message numerus="yes">
        <source>Drop to import %Ln files</source>
        <translation>
            <numerusform>Відпустіть, щоб імпортувати %Ln файл</numerusform>
            <numerusform>Відпустіть, щоб імпортувати %Ln файли</numerusform>
            <numerusform>Відпустіть, щоб імпортувати %Ln файлів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop to import at least %Ln files</source>
        <translation>
            <numerusform>Відпустіть, щоб імпортувати щонайменше %Ln файл</numerusform>
            <numerusform>Відпустіть, щоб імпортувати щонайменше %Ln файли</numerusform>
            <numerusform>Відпустіть, щоб імпортувати щонайменше %Ln файлів</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop to make a clipping of this text</source>
        <translation>Відпустіть, щоб зробити з тексту вирізку</translation>
    </message>
    <message>
        <source>There are no clippings in this</source>
        <translation>Вирізок тут немає</translation>
    </message>
</context>
<context>
    <name>EarlierMarks</name>
    <message numerus="yes">
        <source>%Ln passages are as they were</source>
        <translation>
            <numerusform>%Ln фрагмент стане таким, як був</numerusform>
            <numerusform>%Ln фрагменти стануть такими, як були</numerusform>
            <numerusform>%Ln фрагментів стануть такими, як були</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passages come back</source>
        <translation>
            <numerusform>Повернеться %Ln фрагмент</numerusform>
            <numerusform>Повернуться %Ln фрагменти</numerusform>
            <numerusform>Повернеться %Ln фрагментів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passages go to the trash</source>
        <translation>
            <numerusform>%Ln фрагмент потрапить до кошика</numerusform>
            <numerusform>%Ln фрагменти потраплять до кошика</numerusform>
            <numerusform>%Ln фрагментів потрапить до кошика</numerusform>
        </translation>
    </message>
    <message>
        <source>Clipper copies a clipping’s marks before it first changes them, each time it is started.</source>
        <translation>Після кожного запуску Clipper копіює позначки вирізки, перш ніж уперше їх змінити.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрити (Esc)</translation>
    </message>
    <message>
        <source>Earlier marks</source>
        <translation>Попередні позначки</translation>
    </message>
    <message>
        <source>Enter restores the marks of that time</source>
        <translation>Enter відновлює позначки того часу</translation>
    </message>
    <message>
        <source>No earlier marks yet</source>
        <translation>Попередніх позначок ще немає</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Відновити</translation>
    </message>
    <message>
        <source>Tags, note, star or details of the clipping are as they were</source>
        <translation>Теги, нотатка, зірка чи відомості вирізки стануть такими, як були</translation>
    </message>
    <message>
        <source>The marks are again as they were then; this can be undone (Enter)</source>
        <translation>Позначки знову стануть такими, як були тоді; це можна скасувати (Enter)</translation>
    </message>
    <message>
        <source>The same as now</source>
        <translation>Так само, як зараз</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Час копій</translation>
    </message>
    <message>
        <source>What would be different</source>
        <translation>Що зміниться</translation>
    </message>
</context>
<context>
    <name>EmptyWriter</name>
    <message>
        <source>A clipping counts as read when you open it.</source>
        <translation>Вирізка вважається прочитаною, щойно її відкрито.</translation>
    </message>
    <message>
        <source>A clipping counts as read when you open it. {key} makes it unread again.</source>
        <translation>Вирізка вважається прочитаною, щойно її відкрито. Клавіша {key} знову робить її непрочитаною.</translation>
    </message>
    <message>
        <source>Archive a clipping that you are done with: it leaves the list, and stays here.</source>
        <translation>Перенесіть дочитану вирізку в архів: вона зникне зі списку й лишиться тут.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Очистити пошук</translation>
    </message>
    <message>
        <source>Clipper lists text, Markdown and HTML files. Put some into the folder, or open another one.</source>
        <translation>Clipper показує текстові файли, Markdown і HTML. Покладіть такі файли в теку або відкрийте іншу.</translation>
    </message>
    <message>
        <source>Clippings that are dated today, or that came in today, appear here.</source>
        <translation>Тут з’являються вирізки із сьогоднішньою датою і ті, що надійшли сьогодні.</translation>
    </message>
    <message>
        <source>Every passage has its place, and every clipping can be read.</source>
        <translation>Кожен фрагмент має своє місце, і кожну вирізку можна прочитати.</translation>
    </message>
    <message>
        <source>Everything is read</source>
        <translation>Усе прочитано</translation>
    </message>
    <message>
        <source>Its clippings are gone, or have another source now.</source>
        <translation>Вирізок із нього вже немає, або тепер вони мають інше джерело.</translation>
    </message>
    <message>
        <source>No clippings in this folder</source>
        <translation>У цій теці немає вирізок</translation>
    </message>
    <message>
        <source>No clippings with the tag {tag}</source>
        <translation>Немає вирізок із тегом {tag}</translation>
    </message>
    <message>
        <source>No matches for “{words}”</source>
        <translation>Нічого не знайдено за «{words}»</translation>
    </message>
    <message>
        <source>No passages yet</source>
        <translation>Фрагментів ще немає</translation>
    </message>
    <message>
        <source>No starred clippings</source>
        <translation>Немає вирізок із зіркою</translation>
    </message>
    <message>
        <source>Nothing from {source}</source>
        <translation>Із джерела {source} нічого немає</translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>Ніщо не потребує уваги</translation>
    </message>
    <message>
        <source>Nothing today</source>
        <translation>Сьогодні ще нічого немає</translation>
    </message>
    <message>
        <source>Only this view was searched.</source>
        <translation>Пошук охопив лише цей розділ.</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Відкрити теку…</translation>
    </message>
    <message>
        <source>Press {key} in a clipping to tag it, or drag clippings onto the tag.</source>
        <translation>Натисніть {key} у вирізці, щоб додати тег, або перетягніть вирізки на тег.</translation>
    </message>
    <message>
        <source>Press {key} on a clipping that you are done with: it leaves the list, and stays here.</source>
        <translation>Натисніть {key} на дочитаній вирізці: вона зникне зі списку й лишиться тут.</translation>
    </message>
    <message>
        <source>Press {key} on a clipping to find it here again.</source>
        <translation>Натисніть {key} на вирізці, щоб знову знайти її тут.</translation>
    </message>
    <message>
        <source>Select text in a clipping and highlight it.</source>
        <translation>Виберіть текст у вирізці й виділіть його кольором.</translation>
    </message>
    <message>
        <source>Select text in a clipping and press {key}.</source>
        <translation>Виберіть текст у вирізці й натисніть {key}.</translation>
    </message>
    <message>
        <source>Show all clippings</source>
        <translation>Показати всі вирізки</translation>
    </message>
    <message>
        <source>Star a clipping to find it here again.</source>
        <translation>Додайте вирізці зірку, щоб знову знайти її тут.</translation>
    </message>
    <message>
        <source>Tag a clipping, or drag clippings onto the tag.</source>
        <translation>Додайте вирізці тег або перетягніть вирізки на тег.</translation>
    </message>
    <message>
        <source>The archive is empty</source>
        <translation>Архів порожній</translation>
    </message>
    <message>
        <source>Try fewer words, or only the beginning of one.</source>
        <translation>Спробуйте менше слів або лише початок слова.</translation>
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
        <source>In which encoding the file is read (Down opens the list). The file is not changed</source>
        <translation>У якому кодуванні читати файл (стрілка вниз відкриває список). Файл не змінюється</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Both are kept: yours are in {kept_as}.</source>
        <translation>Збережено обидві версії: ваша — у {kept_as}.</translation>
    </message>
    <message>
        <source>Check its permissions and that its disk is connected, then try again.</source>
        <translation>Перевірте права доступу й чи під’єднано диск, а тоді спробуйте ще раз.</translation>
    </message>
    <message>
        <source>Check its permissions, or open another folder.</source>
        <translation>Перевірте права доступу до неї або відкрийте іншу теку.</translation>
    </message>
    <message>
        <source>Check its permissions, then try again.</source>
        <translation>Перевірте права доступу, а тоді спробуйте ще раз.</translation>
    </message>
    <message>
        <source>Check its permissions. Colours and descriptions of tags are missing until then; the tags are not.</source>
        <translation>Перевірте права доступу до нього. Доти бракує кольорів і описів тегів; самі теги на місці.</translation>
    </message>
    <message>
        <source>Check the name, or open another folder.</source>
        <translation>Перевірте назву або відкрийте іншу теку.</translation>
    </message>
    <message>
        <source>Check the permissions of the notes file. Marks are not shown until it can be read.</source>
        <translation>Перевірте права доступу до файлу нотаток. Доки його не вдасться прочитати, позначок не видно.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Виберіть іншу теку.</translation>
    </message>
    <message>
        <source>Choose the files themselves, or another folder.</source>
        <translation>Виберіть самі файли або іншу теку.</translation>
    </message>
    <message>
        <source>Clipper does not read files of this kind.</source>
        <translation>Clipper не читає файлів такого типу.</translation>
    </message>
    <message>
        <source>Colours and descriptions of tags can be read here, not changed. Update Clipper to change them.</source>
        <translation>Кольори й описи тегів тут можна читати, але не змінювати. Щоб змінювати, оновіть Clipper.</translation>
    </message>
    <message>
        <source>Colours and descriptions of tags could not be saved in {file}: {reason}.</source>
        <translation>Не вдалося зберегти кольори й описи тегів у {file}: {reason}.</translation>
    </message>
    <message>
        <source>Copy some text, or files, and paste again.</source>
        <translation>Скопіюйте текст або файли й вставте ще раз.</translation>
    </message>
    <message>
        <source>Could not save the notes of {file}: {reason}.</source>
        <translation>Не вдалося зберегти нотатки до {file}: {reason}.</translation>
    </message>
    <message>
        <source>Could not save: the disk is full.</source>
        <translation>Не вдалося зберегти: диск заповнений.</translation>
    </message>
    <message>
        <source>Everything else is done, and nothing is lost.</source>
        <translation>Усе інше зроблено, нічого не втрачено.</translation>
    </message>
    <message>
        <source>Everything else is done. Nothing was changed in these clippings.</source>
        <translation>Усе інше зроблено. У цих вирізках нічого не змінено.</translation>
    </message>
    <message>
        <source>It cannot be read: {reason}.</source>
        <translation>Не вдається прочитати: {reason}.</translation>
    </message>
    <message>
        <source>It could not be written into the library: {reason}.</source>
        <translation>Не вдалося записати в бібліотеку: {reason}.</translation>
    </message>
    <message>
        <source>It holds the parts of a saved page; Clipper keeps the page itself.</source>
        <translation>Це тека із частинами збереженої сторінки; Clipper бере саму сторінку.</translation>
    </message>
    <message>
        <source>It is a file of Clipper’s own without its clipping.</source>
        <translation>Це службовий файл Clipper, вирізки до якого тут немає.</translation>
    </message>
    <message>
        <source>It is a link that leads out of the folder.</source>
        <translation>Це посилання, що веде за межі теки.</translation>
    </message>
    <message>
        <source>It is a link to a folder.</source>
        <translation>Це посилання на теку.</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Порожній файл.</translation>
    </message>
    <message>
        <source>It is hidden.</source>
        <translation>Прихований файл або тека.</translation>
    </message>
    <message>
        <source>It is neither a file nor a folder.</source>
        <translation>Це не файл і не тека.</translation>
    </message>
    <message>
        <source>It is too large: {size_mb} MB, and Clipper reads up to {limit_mb} MB.</source>
        <translation>Завеликий файл: {size_mb} МБ, а Clipper читає до {limit_mb} МБ.</translation>
    </message>
    <message>
        <source>It may have been moved or renamed meanwhile.</source>
        <translation>Можливо, тим часом його перенесено або перейменовано.</translation>
    </message>
    <message>
        <source>It may have been moved or renamed: look at the list of clippings.</source>
        <translation>Можливо, її перенесено або перейменовано: перегляньте список вирізок.</translation>
    </message>
    <message>
        <source>It was moved, renamed or deleted meanwhile.</source>
        <translation>Тим часом її перенесено, перейменовано або видалено.</translation>
    </message>
    <message>
        <source>Its bytes are kept as {kept_as}. Colours and descriptions of tags are missing; the tags are not.</source>
        <translation>Його вміст збережено як {kept_as}. Бракує кольорів і описів тегів; самі теги на місці.</translation>
    </message>
    <message>
        <source>Its marks are not saved yet.</source>
        <translation>Її позначки ще не збережено.</translation>
    </message>
    <message>
        <source>Nothing was changed: put that right, then run the command again.</source>
        <translation>Нічого не змінено: виправте це й запустіть команду знову.</translation>
    </message>
    <message>
        <source>Nothing was thrown away: its bytes are kept as {kept_as}.</source>
        <translation>Нічого не втрачено: його вміст збережено як {kept_as}.</translation>
    </message>
    <message>
        <source>Open it in a browser, save the page, and drop the file here.</source>
        <translation>Відкрийте її в браузері, збережіть сторінку й перетягніть файл сюди.</translation>
    </message>
    <message>
        <source>Open the original with its own program, or save it as text, Markdown or HTML.</source>
        <translation>Відкрийте оригінал його власною програмою або збережіть як текст, Markdown чи HTML.</translation>
    </message>
    <message>
        <source>Put that right, then try again. What is in the library already stays.</source>
        <translation>Виправте це й спробуйте ще раз. Те, що вже в бібліотеці, лишиться.</translation>
    </message>
    <message>
        <source>Put the clipping back beside it; the marks in the notes file are kept.</source>
        <translation>Поверніть вирізку на місце поруч; позначки у файлі нотаток збережено.</translation>
    </message>
    <message>
        <source>Rename that file if Clipper may use the name.</source>
        <translation>Перейменуйте той файл, якщо Clipper може взяти цю назву.</translation>
    </message>
    <message>
        <source>Rename the notes file after the right one; nothing was changed.</source>
        <translation>Назвіть файл нотаток за потрібною вирізкою; нічого не змінено.</translation>
    </message>
    <message>
        <source>Save the article again; the file has no text in it.</source>
        <translation>Збережіть статтю ще раз: у файлі немає тексту.</translation>
    </message>
    <message>
        <source>See the library’s tags for the right spelling.</source>
        <translation>Правильне написання — у списку тегів бібліотеки.</translation>
    </message>
    <message>
        <source>Shown as plain text: it is too large to be set as Markdown.</source>
        <translation>Показано як простий текст: файл завеликий для Markdown.</translation>
    </message>
    <message>
        <source>Shown as plain text: its lists and quotations are nested too deeply.</source>
        <translation>Показано як простий текст: списки й цитати вкладено заглибоко.</translation>
    </message>
    <message>
        <source>Shown as plain text: its tags are nested too deeply.</source>
        <translation>Показано як простий текст: елементи сторінки вкладено заглибоко.</translation>
    </message>
    <message>
        <source>Shown as plain text: telling the article from the page took too long.</source>
        <translation>Показано як простий текст: відокремлення статті від решти сторінки тривало надто довго.</translation>
    </message>
    <message>
        <source>Shown as plain text: the article could not be told from the page.</source>
        <translation>Показано як простий текст: статтю не вдалося відокремити від решти сторінки.</translation>
    </message>
    <message>
        <source>Some records in the notes of {file} cannot be read.</source>
        <translation>Частину записів у нотатках до {file} не вдається прочитати.</translation>
    </message>
    <message>
        <source>Something could not be done.</source>
        <translation>Дію не вдалося виконати.</translation>
    </message>
    <message>
        <source>Split it into smaller files, or open the original with another program.</source>
        <translation>Поділіть його на менші файли або відкрийте оригінал іншою програмою.</translation>
    </message>
    <message>
        <source>The clipping of {notes_file} is not in this library.</source>
        <translation>Вирізки, якій належить {notes_file}, немає в цій бібліотеці.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: {reason}.</source>
        <translation>Не вдається створити теку {folder}: {reason}.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be read: {reason}.</source>
        <translation>Не вдається прочитати теку {folder}: {reason}.</translation>
    </message>
    <message>
        <source>The list of clippings cannot be brought up to date: {reason}.</source>
        <translation>Не вдається оновити список вирізок: {reason}.</translation>
    </message>
    <message>
        <source>The notes file beside it cannot be read: {reason}.</source>
        <translation>Не вдається прочитати файл нотаток поруч: {reason}.</translation>
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
        <translation>Нотатки до {file} записала новіша версія Clipper ({version}).</translation>
    </message>
    <message>
        <source>The same clipping is in the library already: {file}.</source>
        <translation>Така сама вирізка вже є в бібліотеці: {file}.</translation>
    </message>
    <message>
        <source>The sample clippings could not be copied to {folder}: {reason}.</source>
        <translation>Не вдалося скопіювати зразки вирізок у {folder}: {reason}.</translation>
    </message>
    <message>
        <source>The tags of {files} could not be changed. {reason}</source>
        <translation>Не вдалося змінити теги: {files}. {reason}</translation>
    </message>
    <message>
        <source>The notes are again as they were on {taken}. The damaged file is kept as {kept_as}.</source>
        <translation>Нотатки знову такі, якими були {taken}. Пошкоджений файл збережено як {kept_as}.</translation>
    </message>
    <message>
        <source>They are kept in memory. Clipper will try again.</source>
        <translation>Вони поки в пам’яті. Clipper спробує ще раз.</translation>
    </message>
    <message>
        <source>Your changes are kept in memory.</source>
        <translation>Зміни поки в пам’яті.</translation>
    </message>
    <message>
        <source>Your changes are kept in memory. Clipper will try again.</source>
        <translation>Зміни поки в пам’яті. Clipper спробує ще раз.</translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation>його використовує інша програма</translation>
    </message>
    <message>
        <source>it does not hold the notes of a clipping</source>
        <translation>у ньому немає нотаток до вирізки</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>це тека</translation>
    </message>
    <message>
        <source>something went wrong in Clipper</source>
        <translation>у Clipper стався збій</translation>
    </message>
    <message>
        <source>the disk does not take such a name</source>
        <translation>диск не приймає такої назви</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>диск заповнений</translation>
    </message>
    <message>
        <source>the disk is not connected</source>
        <translation>диск не під’єднано</translation>
    </message>
    <message>
        <source>the disk is read-only</source>
        <translation>диск лише для читання</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>диск повідомляє про помилку</translation>
    </message>
    <message>
        <source>the file is too large</source>
        <translation>файл завеликий</translation>
    </message>
    <message>
        <source>the folder is not empty</source>
        <translation>тека не порожня</translation>
    </message>
    <message>
        <source>the link leads round in a circle</source>
        <translation>посилання веде по колу</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>назва задовга</translation>
    </message>
    <message>
        <source>the network drive does not answer</source>
        <translation>мережевий диск не відповідає</translation>
    </message>
    <message>
        <source>the system does not allow it</source>
        <translation>система цього не дозволяє</translation>
    </message>
    <message>
        <source>the system refuses it</source>
        <translation>система відмовляє</translation>
    </message>
    <message>
        <source>the system refuses it ({code})</source>
        <translation>система відмовляє ({code})</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>такого файлу чи теки немає</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>бракує пам’яті</translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation>відкрито забагато файлів</translation>
    </message>
    <message>
        <source>your disk quota is used up</source>
        <translation>вашу частку диска вичерпано</translation>
    </message>
    <message>
        <source>{files} could not be brought back. {reason}</source>
        <translation>Не вдалося повернути: {files}. {reason}</translation>
    </message>
    <message>
        <source>{files} could not be changed. {reason}</source>
        <translation>Не вдалося змінити: {files}. {reason}</translation>
    </message>
    <message>
        <source>{files} stayed in the library. {reason}</source>
        <translation>У бібліотеці лишилося: {files}. {reason}</translation>
    </message>
    <message>
        <source>The text is too large: {size_mb} MB, and Clipper reads up to {limit_mb} MB.</source>
        <translation>Текст завеликий: {size_mb} МБ, а Clipper читає до {limit_mb} МБ.</translation>
    </message>
    <message>
        <source>Check the file’s permissions and that its disk is connected, then open it again.</source>
        <translation>Перевірте права доступу до файлу й чи під’єднано диск, а тоді відкрийте його знову.</translation>
    </message>
    <message>
        <source>Copy the words from the clipping’s text as Clipper shows it.</source>
        <translation>Скопіюйте слова з тексту вирізки, як його показує Clipper.</translation>
    </message>
    <message>
        <source>It is in this library already.</source>
        <translation>Уже є в цій бібліотеці.</translation>
    </message>
    <message>
        <source>The library is this folder, or lies in it: it cannot be imported into itself.</source>
        <translation>Бібліотека — це і є ця тека або лежить у ній; імпортувати її в саму себе не можна.</translation>
    </message>
    <message>
        <source>The library’s file of tags, {file}, is damaged: {reason}.</source>
        <translation>Файл тегів бібліотеки {file} пошкоджено: {reason}.</translation>
    </message>
    <message>
        <source>The same clipping is in the library already: {file}. The notes of this one were not imported.</source>
        <translation>Така сама вирізка вже є в бібліотеці: {file}. Нотаток до цієї не імпортовано.</translation>
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
        <source>There is no such file.</source>
        <translation>Такого файлу немає.</translation>
    </message>
    <message>
        <source>There is no tag “{tag}” in this library.</source>
        <translation>У цій бібліотеці немає тегу «{tag}».</translation>
    </message>
    <message>
        <source>There is no text to make a clipping of.</source>
        <translation>Немає тексту, з якого можна зробити вирізку.</translation>
    </message>
    <message>
        <source>They are kept in {folder}.</source>
        <translation>Їх збережено в {folder}.</translation>
    </message>
    <message>
        <source>They can be read here, not changed. Update Clipper to mark this clipping.</source>
        <translation>Тут їх можна читати, але не змінювати. Щоб позначати цю вирізку, оновіть Clipper.</translation>
    </message>
    <message>
        <source>They go into the folder as soon as it can be written.</source>
        <translation>Щойно в теку можна буде писати, їх буде перенесено туди.</translation>
    </message>
    <message>
        <source>This folder cannot be written; your notes are kept on this computer.</source>
        <translation>У цю теку не можна писати; ваші нотатки зберігаються на цьому комп’ютері.</translation>
    </message>
    <message>
        <source>This is an address, not an article, and Clipper fetches nothing from the network.</source>
        <translation>Це адреса, а не стаття; Clipper нічого не завантажує з інтернету.</translation>
    </message>
    <message>
        <source>To make one tag of the two, use --merge instead of --rename.</source>
        <translation>Щоб зробити з двох тегів один, використайте --merge замість --rename.</translation>
    </message>
    <message>
        <source>Your notes are saved all the same. Free some space on this computer’s disk, then try again.</source>
        <translation>Нотатки все одно збережено. Звільніть місце на диску цього комп’ютера й спробуйте ще раз.</translation>
    </message>
    <message>
        <source>another program keeps changing it</source>
        <translation>його весь час змінює інша програма</translation>
    </message>
    <message>
        <source>it is larger than {size_mb} MB</source>
        <translation>він більший за {size_mb} МБ</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>надто глибокі вкладення</translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation>це не JSON</translation>
    </message>
    <message>
        <source>it is not JSON at line {line}, column {column}</source>
        <translation>це не JSON: рядок {line}, стовпець {column}</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>це не файл</translation>
    </message>
    <message>
        <source>it is not a folder</source>
        <translation>це не тека</translation>
    </message>
    <message>
        <source>it is not text in UTF-8</source>
        <translation>це не текст у UTF-8</translation>
    </message>
    <message>
        <source>it lies on another disk</source>
        <translation>він на іншому диску</translation>
    </message>
    <message>
        <source>its folder is not the one that was opened</source>
        <translation>його тека вже не та, яку було відкрито</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>бракує прав доступу</translation>
    </message>
    <message>
        <source>there is not enough memory to read it</source>
        <translation>бракує пам’яті, щоб його прочитати</translation>
    </message>
    <message>
        <source>there is something of that name already</source>
        <translation>така назва вже зайнята</translation>
    </message>
    <message>
        <source>they are read-only</source>
        <translation>вони лише для читання</translation>
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
        <translation>{file} записала новіша версія Clipper ({version}).</translation>
    </message>
    <message>
        <source>{names} and {more} more</source>
        <translation>{names} та ще {more}</translation>
    </message>
    <message>
        <source>“{quote}” is not in {file}, or not that often.</source>
        <translation>У {file} немає слів «{quote}», або вони трапляються рідше.</translation>
    </message>
</context>
<context>
    <name>FaceRow</name>
    <message>
        <source>Default serif (Source Serif)</source>
        <translation>Типовий із засічками (Source Serif)</translation>
    </message>
    <message>
        <source>Find a font</source>
        <translation>Знайти шрифт</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Шрифт</translation>
    </message>
    <message>
        <source>System sans</source>
        <translation>Системний без засічок</translation>
    </message>
    <message>
        <source>System serif</source>
        <translation>Системний із засічками</translation>
    </message>
    <message>
        <source>The default is the same on every computer and has every Ukrainian letter</source>
        <translation>Типовий однаковий на кожному комп’ютері й має всі українські літери</translation>
    </message>
    <message>
        <source>Type a part of a name; Down and Up choose, Esc clears</source>
        <translation>Частина назви; стрілки вгору і вниз вибирають, Esc очищає</translation>
    </message>
</context>
<context>
    <name>FaceView</name>
    <message>
        <source>Fonts</source>
        <translation>Шрифти</translation>
    </message>
    <message>
        <source>No installed font has this in its name</source>
        <translation>Немає встановленого шрифту з такою назвою</translation>
    </message>
    <message>
        <source>Up and Down choose</source>
        <translation>Стрілки вгору і вниз вибирають</translation>
    </message>
</context>
<context>
    <name>FaultTeller</name>
    <message>
        <source>Clipper ended unexpectedly last time; nothing that was saved is lost.</source>
        <translation>Минулого разу Clipper несподівано завершив роботу; нічого збереженого не втрачено.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Показати звіт</translation>
    </message>
    <message>
        <source>Something went wrong in Clipper. What you marked is saved.</source>
        <translation>У Clipper стався збій. Ваші позначки збережено.</translation>
    </message>
    <message>
        <source>You can go on. A report of it holds none of your words, and was sent nowhere.</source>
        <translation>Можна працювати далі. Звіт про збій не містить ваших слів і нікуди не надсилався.</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Filter tags</source>
        <translation>Фільтр тегів</translation>
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
        <translation>Межі діапазону переплутано</translation>
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
        <translation>Вираз надто довгий</translation>
    </message>
    <message>
        <source>This expression takes too long</source>
        <translation>Вираз виконується надто довго</translation>
    </message>
    <message>
        <source>This is not a valid regular expression</source>
        <translation>У регулярному виразі помилка</translation>
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
    <name>FirstWindow</name>
    <message>
        <source>Choose clippings</source>
        <translation>Вибір вирізок</translation>
    </message>
    <message>
        <source>Copy the sample clippings into</source>
        <translation>Куди скопіювати зразки вирізок</translation>
    </message>
    <message>
        <source>Put the clippings into</source>
        <translation>Куди покласти вирізки</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Import</source>
        <translation>Імпорт</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Налаштування</translation>
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
    <name>GeneralPage</name>
    <message>
        <source>As the system</source>
        <translation>Як у системі</translation>
    </message>
    <message>
        <source>Colours of the window and of the article</source>
        <translation>Кольори вікна і статті</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Темна</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Загальні</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Високий контраст, темна</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Високий контраст, світла</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Світла</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Без імені</translation>
    </message>
    <message>
        <source>Of the menus, buttons and messages</source>
        <translation>Для меню, кнопок і повідомлень</translation>
    </message>
    <message>
        <source>Open the last library when Clipper starts</source>
        <translation>Відкривати останню бібліотеку під час запуску</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Сепія</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Turn off to be asked for a folder each time</source>
        <translation>Якщо вимкнути, теку доведеться вибирати щоразу</translation>
    </message>
    <message>
        <source>Written into new passages and notes as their author</source>
        <translation>Зазначається як автор нових фрагментів і нотаток</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше ім’я</translation>
    </message>
</context>
<context>
    <name>HighlightToolbar</name>
    <message>
        <source>Copy as quote</source>
        <translation>Копіювати як цитату</translation>
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
        <source>Tag</source>
        <translation>Тег</translation>
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
        <source>right click</source>
        <translation>права кнопка</translation>
    </message>
</context>
<context>
    <name>HighlightsPage</name>
    <message>
        <source>Colours and what they mean to you</source>
        <translation>Кольори та що вони для вас означають</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Виділення</translation>
    </message>
    <message>
        <source>Notes in the margin</source>
        <translation>Нотатки на полях</translation>
    </message>
    <message>
        <source>Shows a marker beside passages that have a note</source>
        <translation>Показує значок біля фрагментів із нотаткою</translation>
    </message>
    <message>
        <source>Toolbar on selection</source>
        <translation>Панель дій біля вибраного</translation>
    </message>
    <message>
        <source>Turn off to highlight with the keyboard only</source>
        <translation>Якщо вимкнути, виділяти можна лише з клавіатури</translation>
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
    <name>ImportDesk</name>
    <message numerus="yes">
        <source>%Ln clippings imported.</source>
        <translation>
            <numerusform>Імпортовано %Ln вирізку.</numerusform>
            <numerusform>Імпортовано %Ln вирізки.</numerusform>
            <numerusform>Імпортовано %Ln вирізок.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed.</source>
        <translation>
            <numerusform>Не вдалося: %Ln.</numerusform>
            <numerusform>Не вдалося: %Ln.</numerusform>
            <numerusform>Не вдалося: %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped.</source>
        <translation>
            <numerusform>Пропущено %Ln.</numerusform>
            <numerusform>Пропущено %Ln.</numerusform>
            <numerusform>Пропущено %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Усі файли (*)</translation>
    </message>
    <message>
        <source>Clippings ({patterns})</source>
        <translation>Вирізки ({patterns})</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Докладніше</translation>
    </message>
    <message>
        <source>Import a folder of clippings</source>
        <translation>Імпорт теки з вирізками</translation>
    </message>
    <message>
        <source>Import cancelled</source>
        <translation>Імпорт скасовано</translation>
    </message>
    <message numerus="yes">
        <source>Import cancelled. %Ln clippings are in the library and stay there.</source>
        <translation>
            <numerusform>Імпорт скасовано. %Ln вирізка вже в бібліотеці й лишається там.</numerusform>
            <numerusform>Імпорт скасовано. %Ln вирізки вже в бібліотеці й лишаються там.</numerusform>
            <numerusform>Імпорт скасовано. %Ln вирізок уже в бібліотеці й лишаються там.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import clippings</source>
        <translation>Імпорт вирізок</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Нічого не імпортовано.</translation>
    </message>
    <message>
        <source>There are no clippings in this.</source>
        <translation>Вирізок тут немає.</translation>
    </message>
    <message>
        <source>There is no text and no file on the clipboard</source>
        <translation>У буфері обміну немає ні тексту, ні файлів</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторити</translation>
    </message>
    <message>
        <source>“{file}” is in the library.</source>
        <translation>«{file}» додано до бібліотеки.</translation>
    </message>
</context>
<context>
    <name>ImportDetails</name>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>не вдалося: %Ln</numerusform>
            <numerusform>не вдалося: %Ln</numerusform>
            <numerusform>не вдалося: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln imported</source>
        <translation>
            <numerusform>Імпортовано %Ln</numerusform>
            <numerusform>Імпортовано %Ln</numerusform>
            <numerusform>Імпортовано %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>пропущено %Ln</numerusform>
            <numerusform>пропущено %Ln</numerusform>
            <numerusform>пропущено %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрити (Esc)</translation>
    </message>
    <message>
        <source>Enter shows the file in its folder, Ctrl+C copies</source>
        <translation>Enter показує файл у його теці, Ctrl+C копіює</translation>
    </message>
    <message>
        <source>Files that were left out</source>
        <translation>Файли, яких не імпортовано</translation>
    </message>
    <message>
        <source>Import once more what failed (Enter)</source>
        <translation>Імпортувати ще раз те, що не вдалося (Enter)</translation>
    </message>
    <message>
        <source>Show file</source>
        <translation>Показати файл</translation>
    </message>
    <message>
        <source>Show the file in its folder (Enter)</source>
        <translation>Показати файл у його теці (Enter)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторити</translation>
    </message>
    <message>
        <source>What was left out</source>
        <translation>Чого не імпортовано</translation>
    </message>
</context>
<context>
    <name>InfoBar</name>
    <message numerus="yes">
        <source>%Ln passages lost their place</source>
        <translation>
            <numerusform>%Ln фрагмент утратив своє місце</numerusform>
            <numerusform>%Ln фрагменти втратили своє місце</numerusform>
            <numerusform>%Ln фрагментів утратили своє місце</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%Ln more</source>
        <translation>
            <numerusform>ще %Ln</numerusform>
            <numerusform>ще %Ln</numerusform>
            <numerusform>ще %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Find match</source>
        <translation>Знайти збіг</translation>
    </message>
    <message>
        <source>Keep as is</source>
        <translation>Залишити так</translation>
    </message>
    <message>
        <source>The text has changed. The quotation, tags and note are kept.</source>
        <translation>Текст змінився. Цитату, теги й нотатку збережено.</translation>
    </message>
    <message>
        <source>The text has changed. Their quotations, tags and notes are kept.</source>
        <translation>Текст змінився. Цитати, теги й нотатки збережено.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>%Ln passages</source>
        <translation>
            <numerusform>%Ln фрагмент</numerusform>
            <numerusform>%Ln фрагменти</numerusform>
            <numerusform>%Ln фрагментів</numerusform>
        </translation>
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
        <source>No passages yet. Select text and highlight it</source>
        <translation>Фрагментів ще немає. Виберіть текст і виділіть його кольором</translation>
    </message>
    <message>
        <source>No passages yet. Select text and press {key}</source>
        <translation>Фрагментів ще немає. Виберіть текст і натисніть {key}</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Фрагменти</translation>
    </message>
    <message>
        <source>Passages and details</source>
        <translation>Фрагменти й відомості</translation>
    </message>
    <message>
        <source>Passages of this clipping (Left and Right)</source>
        <translation>Фрагменти цієї вирізки (стрілки ліворуч і праворуч)</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Press a key</source>
        <translation>Натисніть клавішу</translation>
    </message>
</context>
<context>
    <name>KeyLine</name>
    <message>
        <source>Add a key</source>
        <translation>Додати клавішу</translation>
    </message>
    <message>
        <source>Press to choose another key, Delete takes it away</source>
        <translation>Натисніть, щоб вибрати іншу клавішу; Delete прибирає її</translation>
    </message>
    <message>
        <source>{action}: add a key</source>
        <translation>{action}: додати клавішу</translation>
    </message>
    <message>
        <source>{action}: {key}</source>
        <translation>{action}: {key}</translation>
    </message>
    <message>
        <source>{key} is needed for moving about and cannot be bound</source>
        <translation>Клавіша {key} потрібна для переміщення; призначити її не можна</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Space</source>
        <translation>Пробіл</translation>
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
        <source>Added</source>
        <translation>Додані</translation>
    </message>
    <message>
        <source>Comfortable rows</source>
        <translation>Просторі рядки</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Стислі рядки</translation>
    </message>
    <message>
        <source>Opens a menu with the order and density of the list</source>
        <translation>Відкриває меню порядку й щільності списку</translation>
    </message>
    <message>
        <source>Order and density of the list</source>
        <translation>Порядок і щільність списку</translation>
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
    <name>ListPage</name>
    <message>
        <source>By headline</source>
        <translation>За заголовком</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>За джерелом</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Просторі</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Стислі</translation>
    </message>
    <message>
        <source>Compact rows leave out the excerpt</source>
        <translation>Стислі рядки не показують уривка</translation>
    </message>
    <message>
        <source>For every view in which you have not chosen another</source>
        <translation>Для кожного розділу, де ви не вибрали іншого</translation>
    </message>
    <message>
        <source>Last added first</source>
        <translation>Спершу останні додані</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>Most passages first</source>
        <translation>Спершу найбільше фрагментів</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Спершу найновіші</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Рядки</translation>
    </message>
</context>
<context>
    <name>ListPopover</name>
    <message>
        <source>No sources yet</source>
        <translation>Джерел ще немає</translation>
    </message>
    <message>
        <source>No tags yet</source>
        <translation>Тегів ще немає</translation>
    </message>
</context>
<context>
    <name>Look</name>
    <message>
        <source>{colour}: {meaning}</source>
        <translation>{colour}: {meaning}</translation>
    </message>
</context>
<context>
    <name>LostDesk</name>
    <message>
        <source>The passage has a place again</source>
        <translation>Фрагмент знову має місце</translation>
    </message>
</context>
<context>
    <name>MatchList</name>
    <message>
        <source>Matching tags</source>
        <translation>Знайдені теги</translation>
    </message>
</context>
<context>
    <name>MatchModel</name>
    <message numerus="yes">
        <source>{tag}, used %Ln times</source>
        <translation>
            <numerusform>{tag}, використано %Ln раз</numerusform>
            <numerusform>{tag}, використано %Ln рази</numerusform>
            <numerusform>{tag}, використано %Ln разів</numerusform>
        </translation>
    </message>
    <message>
        <source>{tag}, used once</source>
        <translation>{tag}, використано один раз</translation>
    </message>
</context>
<context>
    <name>MatchPanel</name>
    <message>
        <source>Accept</source>
        <translation>Прийняти</translation>
    </message>
    <message>
        <source>Accept this place</source>
        <translation>Прийняти це місце</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрити (Esc)</translation>
    </message>
    <message>
        <source>Enter accepts the place</source>
        <translation>Enter приймає місце</translation>
    </message>
    <message>
        <source>Find match</source>
        <translation>Знайти збіг</translation>
    </message>
    <message>
        <source>Keep as is</source>
        <translation>Залишити так</translation>
    </message>
    <message>
        <source>Next lost passage</source>
        <translation>Наступний втрачений фрагмент</translation>
    </message>
    <message>
        <source>Nothing in the text resembles this quotation.</source>
        <translation>У тексті немає нічого схожого на цю цитату.</translation>
    </message>
    <message>
        <source>Places that resemble the quotation</source>
        <translation>Місця, схожі на цитату</translation>
    </message>
    <message>
        <source>Previous lost passage</source>
        <translation>Попередній втрачений фрагмент</translation>
    </message>
    <message>
        <source>Quotation: “{quote}”</source>
        <translation>Цитата: «{quote}»</translation>
    </message>
    <message>
        <source>The passage stands here from now on; this can be undone (Enter)</source>
        <translation>Відтепер фрагмент стоїть тут; це можна скасувати (Enter)</translation>
    </message>
    <message>
        <source>The passage stays without a place, with its quotation, tags and note</source>
        <translation>Фрагмент лишається без місця, з цитатою, тегами й нотаткою</translation>
    </message>
</context>
<context>
    <name>Meanings</name>
    <message>
        <source>Confirmed</source>
        <translation>Підтверджено</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Контекст</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Сумнівно</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Перевірити далі</translation>
    </message>
    <message>
        <source>Key fact</source>
        <translation>Ключовий факт</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Цитата</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Manage tags…</source>
        <translation>Упорядкувати теги…</translation>
    </message>
    <message>
        <source>Show clippings with “{tag}”</source>
        <translation>Показати вирізки з тегом «{tag}»</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message numerus="yes">
        <source>%Ln records in the notes of this clipping cannot be read.</source>
        <translation>
            <numerusform>Не вдається прочитати %Ln запис у нотатках до цієї вирізки.</numerusform>
            <numerusform>Не вдається прочитати %Ln записи в нотатках до цієї вирізки.</numerusform>
            <numerusform>Не вдається прочитати %Ln записів у нотатках до цієї вирізки.</numerusform>
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
        <source>Highlight removed.</source>
        <translation>Виділення прибрано.</translation>
    </message>
    <message>
        <source>This link leads to the internet.</source>
        <translation>Це посилання веде в інтернет.</translation>
    </message>
    <message>
        <source>disk full</source>
        <translation>диск заповнений</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Відкрити в браузері</translation>
    </message>
    <message>
        <source>Neither the folder nor this computer’s own disk takes them now.</source>
        <translation>Зараз їх не приймає ні тека, ні диск цього комп’ютера.</translation>
    </message>
    <message>
        <source>Redone: {what}</source>
        <translation>Повернуто: {what}</translation>
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
        <source>Try again</source>
        <translation>Повторити</translation>
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
    <name>Nav</name>
    <message>
        <source>Pages</source>
        <translation>Сторінки</translation>
    </message>
    <message>
        <source>Up and Down turn the page, Enter goes into it</source>
        <translation>Стрілки вгору і вниз гортають сторінки, Enter — до сторінки</translation>
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
        <translation>Скинути фільтр</translation>
    </message>
    <message>
        <source>Clear filter (Esc)</source>
        <translation>Скинути фільтр (Esc)</translation>
    </message>
    <message>
        <source>Every tag is in use</source>
        <translation>Усі теги використовуються</translation>
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
        <source>Select text and press {highlight}, then {tag} to tag the passage</source>
        <translation>Виберіть текст, натисніть {highlight}, а потім {tag}, щоб додати тег</translation>
    </message>
    <message>
        <source>Select text, highlight it, then tag the passage</source>
        <translation>Виберіть текст, виділіть його й додайте тег до фрагмента</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Restore defaults</source>
        <translation>Відновити типові</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>clipping</source>
        <translation>вирізка</translation>
    </message>
    <message>
        <source>library</source>
        <translation>бібліотека</translation>
    </message>
    <message>
        <source>source</source>
        <translation>джерело</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>тег</translation>
    </message>
</context>
<context>
    <name>PassagesBoard</name>
    <message numerus="yes">
        <source>%Ln cards</source>
        <translation>
            <numerusform>%Ln картка</numerusform>
            <numerusform>%Ln картки</numerusform>
            <numerusform>%Ln карток</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Не вдається прочитати</translation>
    </message>
    <message>
        <source>Cannot be read: {title}. {reason}</source>
        <translation>Не вдається прочитати: {title}. {reason}</translation>
    </message>
    <message>
        <source>Lost its place</source>
        <translation>Утратив своє місце</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Фрагменти</translation>
    </message>
    <message>
        <source>Up and Down choose a card, Enter opens it at its place, Backspace leads back</source>
        <translation>Стрілки вгору і вниз вибирають картку, Enter відкриває її місце в тексті, Backspace повертає назад</translation>
    </message>
    <message>
        <source>in {title}</source>
        <translation>у «{title}»</translation>
    </message>
    <message>
        <source>note: {note}</source>
        <translation>нотатка: {note}</translation>
    </message>
    <message>
        <source>tag {tag}</source>
        <translation>тег {tag}</translation>
    </message>
    <message>
        <source>tags {tags}</source>
        <translation>теги {tags}</translation>
    </message>
    <message>
        <source>{colour}, lost its place: “{quote}”</source>
        <translation>{colour}, утратив своє місце: «{quote}»</translation>
    </message>
    <message>
        <source>{colour}: “{quote}”</source>
        <translation>{colour}: «{quote}»</translation>
    </message>
</context>
<context>
    <name>PatternsRow</name>
    <message>
        <source>Always on with high contrast</source>
        <translation>Завжди ввімкнено за високого контрасту</translation>
    </message>
    <message>
        <source>Gives each colour its own line, so colour is never the only sign</source>
        <translation>Дає кожному кольору свою лінію, щоб колір не був єдиною ознакою</translation>
    </message>
    <message>
        <source>Underline patterns</source>
        <translation>Візерунки підкреслення</translation>
    </message>
</context>
<context>
    <name>PlaceBox</name>
    <message>
        <source>Copied</source>
        <translation>Скопійовано</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Копіювати шлях</translation>
    </message>
    <message>
        <source>Crash reports</source>
        <translation>Звіти про збої</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Бібліотека</translation>
    </message>
    <message>
        <source>Never sent anywhere</source>
        <translation>Нікуди не надсилаються</translation>
    </message>
    <message>
        <source>Notes that wait</source>
        <translation>Нотатки, що чекають</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Поки нічого</translation>
    </message>
    <message>
        <source>Made from the library; made anew when it is missing</source>
        <translation>Створено з бібліотеки; якщо зникне, буде створено знову</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Резервні копії</translation>
    </message>
    <message>
        <source>Notes files as they were before they were changed: the last 10, then 7 days and 8 weeks; “Earlier marks…” in the Clipping menu restores one</source>
        <translation>Файли нотаток, якими вони були до змін: останні 10, далі за 7 днів і 8 тижнів; відновити — «Попередні позначки…» в меню «Вирізка»</translation>
    </message>
    <message>
        <source>Of libraries that could not be written; they move there as soon as they can</source>
        <translation>Із бібліотек, недоступних для запису; щойно стане можливо, їх буде перенесено туди</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <source>Search index</source>
        <translation>Індекс пошуку</translation>
    </message>
    <message>
        <source>Settings and reading places</source>
        <translation>Налаштування та місця читання</translation>
    </message>
    <message>
        <source>They stay on this computer</source>
        <translation>Лишаються на цьому комп’ютері</translation>
    </message>
    <message>
        <source>Your clippings, never changed, and beside each marked one its notes file (“….notes.json”); tags and meanings of colours in “clipper-library.json”</source>
        <translation>Ваші вирізки, завжди незмінні, а біля кожної позначеної — її файл нотаток («….notes.json»); теги й значення кольорів — у «clipper-library.json»</translation>
    </message>
</context>
<context>
    <name>PlaceQuestion</name>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Скасувати (Esc)</translation>
    </message>
    <message>
        <source>Clippings live in a folder of yours. They are copied; the originals stay.</source>
        <translation>Вирізки зберігаються у вашій теці. Файли буде скопійовано; оригінали лишаться.</translation>
    </message>
    <message>
        <source>In another folder…</source>
        <translation>В іншій теці…</translation>
    </message>
    <message>
        <source>In {folder}</source>
        <translation>У теці {folder}</translation>
    </message>
    <message numerus="yes">
        <source>Where should these %Ln files be kept?</source>
        <translation>
            <numerusform>Де зберігати %Ln файл?</numerusform>
            <numerusform>Де зберігати %Ln файли?</numerusform>
            <numerusform>Де зберігати %Ln файлів?</numerusform>
        </translation>
    </message>
    <message>
        <source>Where should this file be kept?</source>
        <translation>Де зберігати цей файл?</translation>
    </message>
    <message>
        <source>Where should this text be kept?</source>
        <translation>Де зберігати цей текст?</translation>
    </message>
</context>
<context>
    <name>Plate</name>
    <message>
        <source>Dismiss</source>
        <translation>Сховати</translation>
    </message>
    <message>
        <source>Dismiss (Esc)</source>
        <translation>Сховати (Esc)</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Accessibility</source>
        <translation>Доступність</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрити (Esc)</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Загальні</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Виділення</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Налаштування</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Читання</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Клавіші</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Зберігання</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Open a folder of clippings</source>
        <translation>Відкрити теку з вирізками</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Leave it</source>
        <translation>Залишити</translation>
    </message>
    <message>
        <source>Take it from {actions}</source>
        <translation>Забрати в {actions}</translation>
    </message>
    <message>
        <source>{key} is already the key of {actions}</source>
        <translation>Клавіша {key} вже зайнята: {actions}</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«{name}»</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>%1, shown</source>
        <translation>%1, показано</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Імпорт</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Налаштування</translation>
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
        <translation>Панель фрагментів</translation>
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
        <translation>Розмір тексту й колонка</translation>
    </message>
</context>
<context>
    <name>ReadingDesk</name>
    <message>
        <source>Copied with its source</source>
        <translation>Скопійовано разом із джерелом</translation>
    </message>
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
    <name>ReadingPage</name>
    <message>
        <source>60, 68 or 75 characters in a line</source>
        <translation>60, 68 чи 75 символів у рядку</translation>
    </message>
    <message>
        <source>Also {larger} and {smaller}</source>
        <translation>Також {larger} і {smaller}</translation>
    </message>
    <message>
        <source>Both edges of the column are straight</source>
        <translation>Обидва краї колонки рівні</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Колонка</translation>
    </message>
    <message>
        <source>Hyphenation</source>
        <translation>Перенесення слів</translation>
    </message>
    <message>
        <source>Justified lines</source>
        <translation>Вирівнювання за шириною</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>Відстань між рядками</translation>
    </message>
    <message>
        <source>Long words are divided at line ends</source>
        <translation>Довгі слова переносяться в кінці рядка</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>Вузька</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Звичайна</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Читання</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Розмір тексту</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Широка</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number}&#xa0;%</translation>
    </message>
    <message>
        <source>{percent}% · {pixels} px</source>
        <translation>{percent}&#xa0;% · {pixels} px</translation>
    </message>
</context>
<context>
    <name>RecentLibraries</name>
    <message>
        <source>Opened before</source>
        <translation>Відкривалися раніше</translation>
    </message>
    <message>
        <source>Take {name} off the list</source>
        <translation>Прибрати {name} зі списку</translation>
    </message>
    <message>
        <source>{action} (Delete)</source>
        <translation>{action} (Delete)</translation>
    </message>
</context>
<context>
    <name>RenameField</name>
    <message>
        <source>Enter renames, Esc leaves it as it was; a/b makes a child</source>
        <translation>Enter перейменовує, Esc лишає як було; а/б створює підтег</translation>
    </message>
    <message>
        <source>Full path of the tag</source>
        <translation>Повний шлях тегу</translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message numerus="yes">
        <source>%Ln min</source>
        <translation>
            <numerusform>%Ln хв</numerusform>
            <numerusform>%Ln хв</numerusform>
            <numerusform>%Ln хв</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln хвилина</numerusform>
            <numerusform>%Ln хвилини</numerusform>
            <numerusform>%Ln хвилин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passages</source>
        <translation>
            <numerusform>%Ln фрагмент</numerusform>
            <numerusform>%Ln фрагменти</numerusform>
            <numerusform>%Ln фрагментів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln percent read</source>
        <translation>
            <numerusform>прочитано %Ln відсоток</numerusform>
            <numerusform>прочитано %Ln відсотки</numerusform>
            <numerusform>прочитано %Ln відсотків</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with notes</source>
        <translation>
            <numerusform>%Ln із нотаткою</numerusform>
            <numerusform>%Ln із нотатками</numerusform>
            <numerusform>%Ln із нотатками</numerusform>
        </translation>
    </message>
    <message>
        <source>Archived.</source>
        <translation>В архіві.</translation>
    </message>
    <message>
        <source>Starred.</source>
        <translation>Із зіркою.</translation>
    </message>
    <message>
        <source>The clipping itself is untouched.</source>
        <translation>Сам файл вирізки не змінено.</translation>
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
        <source>tag %1</source>
        <translation>тег %1</translation>
    </message>
    <message>
        <source>tags %1</source>
        <translation>теги %1</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>Sample of the text</source>
        <translation>Зразок тексту</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Очистити пошук</translation>
    </message>
    <message>
        <source>Clear the search (Esc)</source>
        <translation>Очистити пошук (Esc)</translation>
    </message>
    <message>
        <source>Enter or Down goes to the first result, Esc clears</source>
        <translation>Enter або стрілка вниз — до першого результату, Esc очищає</translation>
    </message>
    <message>
        <source>Key {key}. {moves}</source>
        <translation>Клавіша {key}. {moves}</translation>
    </message>
    <message>
        <source>Reading texts… {percent}%</source>
        <translation>Читання текстів… {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Пошук</translation>
    </message>
    <message>
        <source>Search clippings and passages</source>
        <translation>Пошук у вирізках і фрагментах</translation>
    </message>
</context>
<context>
    <name>SegmentsRow</name>
    <message>
        <source>Left and Right choose</source>
        <translation>Стрілки ліворуч і праворуч вибирають</translation>
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
        <source>Undo with {key}</source>
        <translation>{key} скасовує</translation>
    </message>
    <message>
        <source>drop a tag on another to make it a child</source>
        <translation>перетягніть тег на інший, щоб зробити підтегом</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Go to</source>
        <translation>Перехід</translation>
    </message>
    <message>
        <source>Library and program</source>
        <translation>Бібліотека і програма</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Фрагменти</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Читання</translation>
    </message>
    <message>
        <source>Text from the keyboard</source>
        <translation>Текст із клавіатури</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Вікно</translation>
    </message>
    <message>
        <source>back, forward</source>
        <translation>назад, уперед</translation>
    </message>
    <message>
        <source>by sentence</source>
        <translation>за реченнями</translation>
    </message>
    <message>
        <source>close the window, quit</source>
        <translation>закрити вікно, вийти</translation>
    </message>
    <message>
        <source>drop the selection</source>
        <translation>зняти вибір</translation>
    </message>
    <message>
        <source>highlight in the last colour</source>
        <translation>виділити останнім кольором</translation>
    </message>
    <message>
        <source>highlight, or change the colour</source>
        <translation>виділити або змінити колір</translation>
    </message>
    <message>
        <source>into the archive</source>
        <translation>в архів</translation>
    </message>
    <message>
        <source>into, out of the article or card</source>
        <translation>до статті чи картки, назад</translation>
    </message>
    <message>
        <source>move the start, the end</source>
        <translation>посунути початок, кінець</translation>
    </message>
    <message>
        <source>next, previous clipping</source>
        <translation>наступна, попередня вирізка</translation>
    </message>
    <message>
        <source>next, previous match</source>
        <translation>сусідній збіг</translation>
    </message>
    <message>
        <source>next, previous pane</source>
        <translation>сусідня панель</translation>
    </message>
    <message>
        <source>next, previous passage</source>
        <translation>сусідній фрагмент</translation>
    </message>
    <message>
        <source>page down, up</source>
        <translation>гортати вниз, угору</translation>
    </message>
    <message>
        <source>read or unread</source>
        <translation>прочитано / ні</translation>
    </message>
    <message>
        <source>select characters</source>
        <translation>вибрати символи</translation>
    </message>
    <message>
        <source>select sentences</source>
        <translation>вибрати речення</translation>
    </message>
    <message>
        <source>select words</source>
        <translation>вибрати слова</translation>
    </message>
    <message>
        <source>tags of the clipping</source>
        <translation>теги вирізки</translation>
    </message>
    <message>
        <source>tags of the passage</source>
        <translation>теги фрагмента</translation>
    </message>
    <message>
        <source>text size</source>
        <translation>розмір тексту</translation>
    </message>
    <message>
        <source>this sheet</source>
        <translation>цей перелік</translation>
    </message>
    <message>
        <source>undo, redo</source>
        <translation>скасувати, повернути</translation>
    </message>
    <message>
        <source>word, sentence, paragraph</source>
        <translation>слово, речення, абзац</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>No action has this in its name or keys</source>
        <translation>Немає дії з такою назвою чи клавішею</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Клавіші</translation>
    </message>
</context>
<context>
    <name>ShortcutsSheet</name>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрити (Esc)</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Клавіші</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Sidebar</source>
        <translation>Бічна панель</translation>
    </message>
</context>
<context>
    <name>SidebarModel</name>
    <message numerus="yes">
        <source>%Ln clippings</source>
        <translation>
            <numerusform>%Ln вирізка</numerusform>
            <numerusform>%Ln вирізки</numerusform>
            <numerusform>%Ln вирізок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passages</source>
        <translation>
            <numerusform>%Ln фрагмент</numerusform>
            <numerusform>%Ln фрагменти</numerusform>
            <numerusform>%Ln фрагментів</numerusform>
        </translation>
    </message>
    <message>
        <source>All clippings</source>
        <translation>Усі вирізки</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Архів</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Бібліотека</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Потребують уваги</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Фрагменти</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Джерела</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Із зіркою</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сьогодні</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Непрочитані</translation>
    </message>
</context>
<context>
    <name>SidebarView</name>
    <message>
        <source>Up and Down choose, Left and Right fold and unfold, Enter goes into the list</source>
        <translation>Стрілки вгору і вниз вибирають, ліворуч і праворуч — згортають і розгортають, Enter — до списку</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Розділи</translation>
    </message>
</context>
<context>
    <name>SingleKeysRow</name>
    <message>
        <source>Letters, digits and signs pressed alone; off, only keys with Ctrl or Alt and F-keys act</source>
        <translation>Літери, цифри та знаки самі по собі; якщо вимкнути, діють лише клавіші з Ctrl чи Alt та F1–F12</translation>
    </message>
    <message>
        <source>Single-key shortcuts</source>
        <translation>Дії однією клавішею</translation>
    </message>
</context>
<context>
    <name>SliderRow</name>
    <message>
        <source>Left and Right change it, Home and End go to the ends</source>
        <translation>Стрілки ліворуч і праворуч змінюють, Home і End — до країв</translation>
    </message>
</context>
<context>
    <name>SmallButton</name>
    <message>
        <source>{action} (Space)</source>
        <translation>{action} (пробіл)</translation>
    </message>
</context>
<context>
    <name>SmallReset</name>
    <message>
        <source>Restore its keys</source>
        <translation>Відновити типові клавіші</translation>
    </message>
    <message>
        <source>Restore the keys of {action}</source>
        <translation>Відновити типові клавіші: {action}</translation>
    </message>
</context>
<context>
    <name>SpokenPassages</name>
    <message numerus="yes">
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln тег</numerusform>
            <numerusform>%Ln теги</numerusform>
            <numerusform>%Ln тегів</numerusform>
        </translation>
    </message>
    <message>
        <source>1 tag</source>
        <translation>1 тег</translation>
    </message>
    <message>
        <source>End of {colour} passage</source>
        <translation>Кінець фрагмента, {colour}</translation>
    </message>
    <message>
        <source>Start of {colour} passage</source>
        <translation>Початок фрагмента, {colour}</translation>
    </message>
    <message>
        <source>has note</source>
        <translation>є нотатка</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message numerus="yes">
        <source>%Ln clippings</source>
        <translation>
            <numerusform>%Ln вирізка</numerusform>
            <numerusform>%Ln вирізки</numerusform>
            <numerusform>%Ln вирізок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passages</source>
        <translation>
            <numerusform>%Ln фрагмент</numerusform>
            <numerusform>%Ln фрагменти</numerusform>
            <numerusform>%Ln фрагментів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>пропущено %Ln</numerusform>
            <numerusform>пропущено %Ln</numerusform>
            <numerusform>пропущено %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln непрочитана</numerusform>
            <numerusform>%Ln непрочитані</numerusform>
            <numerusform>%Ln непрочитаних</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>Скасувати імпорт</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Докладніше</translation>
    </message>
    <message>
        <source>Importing {done} of {total}</source>
        <translation>Імпорт: {done} із {total}</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Імпорт…</translation>
    </message>
    <message>
        <source>Not saved: {reason}.</source>
        <translation>Не збережено: {reason}.</translation>
    </message>
    <message>
        <source>All keyboard shortcuts</source>
        <translation>Усі клавіші</translation>
    </message>
    <message>
        <source>Cancel the import; what is in the library stays there (Enter)</source>
        <translation>Скасувати імпорт; уже імпортоване лишиться в бібліотеці (Enter)</translation>
    </message>
    <message>
        <source>Press {key} for shortcuts</source>
        <translation>Натисніть {key} — клавіші</translation>
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
        <source>Shortcuts</source>
        <translation>Клавіші</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>Try to save again (Enter)</source>
        <translation>Спробувати зберегти ще раз (Enter)</translation>
    </message>
    <message>
        <source>What was left out, and why (Enter)</source>
        <translation>Чого не імпортовано й чому (Enter)</translation>
    </message>
</context>
<context>
    <name>StoragePage</name>
    <message>
        <source>A notes file that cannot be read is never overwritten: it stays beside its clipping under a name with “.notes.damaged-” and the time. When another program has changed the same notes meanwhile, both stay: yours under a name with “.notes.conflict-” and the time.</source>
        <translation>Файл нотаток, який не вдається прочитати, ніколи не перезаписується: він лишається біля своєї вирізки під назвою з «.notes.damaged-» і часом. Якщо ті самі нотатки тим часом змінила інша програма, лишаються обидві версії: ваша — під назвою з «.notes.conflict-» і часом.</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Зберігання</translation>
    </message>
    <message>
        <source>When a notes file cannot be read, or was changed twice</source>
        <translation>Якщо файл нотаток не вдається прочитати або його змінено двічі</translation>
    </message>
</context>
<context>
    <name>SwitchRow</name>
    <message>
        <source>On or off (Space)</source>
        <translation>Увімкнути чи вимкнути (пробіл)</translation>
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
        <source>Tags of this clipping</source>
        <translation>Теги цієї вирізки</translation>
    </message>
</context>
<context>
    <name>TagManager</name>
    <message numerus="yes">
        <source>%Ln clippings</source>
        <translation>
            <numerusform>%Ln вирізка</numerusform>
            <numerusform>%Ln вирізки</numerusform>
            <numerusform>%Ln вирізок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passages</source>
        <translation>
            <numerusform>%Ln фрагмент</numerusform>
            <numerusform>%Ln фрагменти</numerusform>
            <numerusform>%Ln фрагментів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>Вибрано %Ln</numerusform>
            <numerusform>Вибрано %Ln</numerusform>
            <numerusform>Вибрано %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tags</source>
        <translation>
            <numerusform>%Ln тег</numerusform>
            <numerusform>%Ln теги</numerusform>
            <numerusform>%Ln тегів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln uses</source>
        <translation>
            <numerusform>%Ln використання</numerusform>
            <numerusform>%Ln використання</numerusform>
            <numerusform>%Ln використань</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln uses lose it.</source>
        <translation>
            <numerusform>Його буде знято в %Ln місці.</numerusform>
            <numerusform>Його буде знято в %Ln місцях.</numerusform>
            <numerusform>Його буде знято в %Ln місцях.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln uses lose them.</source>
        <translation>
            <numerusform>Їх буде знято в %Ln місці.</numerusform>
            <numerusform>Їх буде знято в %Ln місцях.</numerusform>
            <numerusform>Їх буде знято в %Ln місцях.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln uses move to “{tag}”</source>
        <translation>
            <numerusform>%Ln використання перейде до «{tag}»</numerusform>
            <numerusform>%Ln використання перейдуть до «{tag}»</numerusform>
            <numerusform>%Ln використань перейдуть до «{tag}»</numerusform>
        </translation>
    </message>
    <message>
        <source>A sentence for yourself and others</source>
        <translation>Речення для себе й інших</translation>
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
        <source>Colour…</source>
        <translation>Колір…</translation>
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
        <source>Delete {tags} and their %Ln children?</source>
        <translation>
            <numerusform>Видалити {tags} з %Ln підтегом?</numerusform>
            <numerusform>Видалити {tags} з %Ln підтегами?</numerusform>
            <numerusform>Видалити {tags} з %Ln підтегами?</numerusform>
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
        <source>Delete “{tag}” and its %Ln children?</source>
        <translation>
            <numerusform>Видалити «{tag}» з %Ln підтегом?</numerusform>
            <numerusform>Видалити «{tag}» з %Ln підтегами?</numerusform>
            <numerusform>Видалити «{tag}» з %Ln підтегами?</numerusform>
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
        <translation>Новий тег; а/б створює підтег</translation>
    </message>
    <message>
        <source>Nothing uses it.</source>
        <translation>Його ніде не використано.</translation>
    </message>
    <message>
        <source>Nothing uses them.</source>
        <translation>Їх ніде не використано.</translation>
    </message>
    <message>
        <source>“{tag}” is itself under “{above}”</source>
        <translation>«{tag}» і так стоїть під «{above}»</translation>
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
        <source>Save</source>
        <translation>Зберегти</translation>
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
        <translation>Потім це можна буде скасувати.</translation>
    </message>
    <message>
        <source>{tags} move to the top level</source>
        <translation>{tags} — на верхній рівень</translation>
    </message>
    <message>
        <source>{tags} move under “{under}”</source>
        <translation>{tags} — під «{under}»</translation>
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
        <source>Tags of this clipping</source>
        <translation>Теги цієї вирізки</translation>
    </message>
</context>
<context>
    <name>TagView</name>
    <message>
        <source>Enter or F2 renames, Delete deletes, Space selects, letters filter, Left and Right fold</source>
        <translation>Enter або F2 перейменовує, Delete видаляє, пробіл вибирає, літери фільтрують, стрілки ліворуч і праворуч згортають</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
</context>
<context>
    <name>TagsPage</name>
    <message>
        <source>Among those that match equally well</source>
        <translation>Серед тегів, що підходять однаково</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>За назвою</translation>
    </message>
    <message>
        <source>Manage tags…</source>
        <translation>Упорядкувати теги…</translation>
    </message>
    <message>
        <source>Most used</source>
        <translation>Найуживаніші</translation>
    </message>
    <message>
        <source>Names, colours and order of individual tags</source>
        <translation>Назви, кольори й порядок окремих тегів</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
    <message>
        <source>Tags in their colours</source>
        <translation>Теги у своїх кольорах</translation>
    </message>
    <message>
        <source>The tag field offers first</source>
        <translation>Поле тегів спершу пропонує</translation>
    </message>
    <message>
        <source>Turn off to keep colour for passages alone</source>
        <translation>Якщо вимкнути, колір матимуть лише фрагменти</translation>
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
    <name>TextColumn</name>
    <message>
        <source>{caret} puts a caret into the text; select with Shift</source>
        <translation>{caret} ставить курсор у текст; Shift вибирає</translation>
    </message>
    <message>
        <source>{caret} puts a caret into the text; select with Shift and {highlight} highlights</source>
        <translation>{caret} ставить курсор у текст; Shift вибирає, {highlight} виділяє</translation>
    </message>
</context>
<context>
    <name>TextMenu</name>
    <message>
        <source>Hyphenation</source>
        <translation>Перенесення слів</translation>
    </message>
    <message>
        <source>Justified lines</source>
        <translation>Вирівнювання за шириною</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Збільшити</translation>
    </message>
    <message>
        <source>Narrow column</source>
        <translation>Вузька колонка</translation>
    </message>
    <message>
        <source>Normal column</source>
        <translation>Звичайна колонка</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Зменшити</translation>
    </message>
    <message>
        <source>Text size: {percent}%</source>
        <translation>Розмір тексту: {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Звичайний розмір</translation>
    </message>
    <message>
        <source>Wide column</source>
        <translation>Широка колонка</translation>
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
        <source>Make a tag that nothing uses yet (Space)</source>
        <translation>Створити тег, якого ще ніде не використано (пробіл)</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Новий тег</translation>
    </message>
    <message>
        <source>Show only tags that nothing uses (Space)</source>
        <translation>Показати лише невикористані теги (пробіл)</translation>
    </message>
    <message>
        <source>Unused ({count})</source>
        <translation>Невикористані ({count})</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Bring in saved articles to read, mark and tag them. Everything stays on this computer.</source>
        <translation>Додайте збережені статті, щоб читати їх, виділяти важливе й додавати теги. Усе лишається на цьому комп’ютері.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Вибрати файли…</translation>
    </message>
    <message>
        <source>Copies some into a new folder</source>
        <translation>Копіює їх у нову теку</translation>
    </message>
    <message>
        <source>Copy files into a folder of clippings</source>
        <translation>Скопіювати файли в теку вирізок</translation>
    </message>
    <message>
        <source>Drop files or a folder here</source>
        <translation>Перетягніть сюди файли або теку</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Відкрити теку…</translation>
    </message>
    <message>
        <source>Paste from clipboard</source>
        <translation>Вставити з буфера</translation>
    </message>
    <message>
        <source>Make a clipping of copied text</source>
        <translation>Зробити вирізку зі скопійованого тексту</translation>
    </message>
    <message>
        <source>Read a folder of clippings where it is</source>
        <translation>Читати теку вирізок там, де вона є</translation>
    </message>
    <message>
        <source>Text, Markdown and saved web pages</source>
        <translation>Текст, Markdown і збережені вебсторінки</translation>
    </message>
    <message>
        <source>Text, Markdown and saved web pages,
or paste text anywhere with {key}</source>
        <translation>Текст, Markdown і збережені вебсторінки,
або вставте текст будь-де через {key}</translation>
    </message>
    <message>
        <source>There is no text and no file on the clipboard.</source>
        <translation>У буфері обміну немає ні тексту, ні файлів.</translation>
    </message>
    <message>
        <source>Try it on sample clippings</source>
        <translation>Спробувати на зразках</translation>
    </message>
    <message>
        <source>Your desk is clear</source>
        <translation>Поки що тут порожньо</translation>
    </message>
    <message>
        <source>all shortcuts</source>
        <translation>усі клавіші</translation>
    </message>
    <message>
        <source>every command</source>
        <translation>усі команди</translation>
    </message>
    <message>
        <source>highlight a selection</source>
        <translation>виділити вибране</translation>
    </message>
    <message>
        <source>tag a passage</source>
        <translation>додати тег до фрагмента</translation>
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
    <name>_FootButton</name>
    <message>
        <source>{action} (Space)</source>
        <translation>{action} (пробіл)</translation>
    </message>
</context>
<context>
    <name>_KeyFilter</name>
    <message>
        <source>Find an action or a key</source>
        <translation>Знайти дію або клавішу</translation>
    </message>
    <message>
        <source>Type a part of a name, or a key such as F7; Down goes to the actions, Esc clears</source>
        <translation>Частина назви або клавіша, як-от F7; стрілка вниз — до дій, Esc очищає</translation>
    </message>
</context>
<context>
    <name>_Lines</name>
    <message>
        <source>Failed: {name}. {reason}</source>
        <translation>Не вдалося: {name}. {reason}</translation>
    </message>
    <message>
        <source>Skipped: {name}. {reason}</source>
        <translation>Пропущено: {name}. {reason}</translation>
    </message>
</context>
<context>
    <name>_MatchList</name>
    <message>
        <source>Matching tags</source>
        <translation>Знайдені теги</translation>
    </message>
</context>
<context>
    <name>_Matches</name>
    <message numerus="yes">
        <source>%Ln words differ</source>
        <translation>
            <numerusform>відрізняється %Ln слово</numerusform>
            <numerusform>відрізняються %Ln слова</numerusform>
            <numerusform>відрізняється %Ln слів</numerusform>
        </translation>
    </message>
    <message>
        <source>Place {number} of {count}, paragraph {paragraph}, {difference}: “{quote}”</source>
        <translation>Місце {number} з {count}, абзац {paragraph}, {difference}: «{quote}»</translation>
    </message>
    <message>
        <source>the same words</source>
        <translation>ті самі слова</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Delete takes it off the list</source>
        <translation>Delete прибирає зі списку</translation>
    </message>
    <message>
        <source>Enter opens it</source>
        <translation>Enter відкриває</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>уже немає</translation>
    </message>
    <message>
        <source>{name}, {path}, no longer there</source>
        <translation>{name}, {path}, уже немає</translation>
    </message>
    <message>
        <source>{name}, {path}</source>
        <translation>{name}, {path}</translation>
    </message>
</context>
<context>
    <name>_Versions</name>
    <message numerus="yes">
        <source>%Ln passages</source>
        <translation>
            <numerusform>%Ln фрагмент</numerusform>
            <numerusform>%Ln фрагменти</numerusform>
            <numerusform>%Ln фрагментів</numerusform>
        </translation>
    </message>
</context>
</TS>
