/** Pages of our own writing on which the trainer and the library must agree. */
export const SAMPLES: readonly string[] = [
  `Skip to content
Home
News
Sport
Weather
Harbour Courier
Sign in
Subscribe for $1
Ferry strike ends after night of talks
By Ann Example
Published 4 March 2031
Share
Share on Facebook
Crews on the Eastport ferries returned to work on Tuesday, hours after union leaders and the company agreed on a new contract.
"We got most of what we asked for," said Jo Sample, who spoke for the crews. "The night shifts were what mattered to us."
The agreement raises pay by 4.5 percent over two years and caps night shifts at three a week, according to a summary seen by the Courier.
Why it took so long
Talks had broken down twice since January. The company said then that it could not run the winter timetable with fewer crews.
Sign up for our morning newsletter
Enter your email address
The first boat left at 5:40 a.m. with eleven passengers on board.
Related stories
Bridge to close for repairs in May
What the new harbour plan means for you
More from Sport
Read more
Advertisement
Terms of use | Privacy policy | Cookie settings
© 2031 Harbour Courier. All rights reserved.`,
  `The town library will open on Sundays from next month, the council said.
It will keep its hours on other days. Two new members of staff start in June.
"People asked for this for years," the librarian said.`,
  `Startseite
Nachrichten
Anmelden
Neue Brücke über die Aller wird teurer
Von Max Muster
Der Neubau der Brücke kostet nach Angaben der Stadt drei Millionen Euro mehr als geplant. Grund sind die gestiegenen Preise für Stahl.
Der Rat will im Juni entscheiden, ob der Bau trotzdem beginnt. Bis dahin bleibt die alte Brücke für Lastwagen gesperrt.
Lesen Sie auch
Mehr zum Thema
Newsletter abonnieren
Impressum
Datenschutz`,
  "",
  "Menu",
  "• • •\n×\n★★★",
];
