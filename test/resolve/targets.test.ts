/** Whom a loaded word is about, rule by rule, as `docs/lexicon.md` and the codebook have it. All sentences are made up. */
import { describe, expect, it } from 'vitest';
import { actorsWeighed, evidenceFor, targetsIn } from './small-pack.js';

type Case = readonly [text: string, ...uses: string[]];

const RULES: Readonly<Record<string, readonly Case[]>> = {
  'a verb is about the name that it agrees with right before it': [
    ['اقتتل داعش والحوثيون. ويرى الأهالي أن السعودية تنكرت للمدينة.', 'تنكرت → saudi_arabia (verb-subject)'],
    ['قاتل داعش الحوثيين. وقيل إن الشعب السعودي تنكر للمدينة.', 'تنكر → houthi (salient)'],
    ['قاتل داعش الحوثيين. وقيل إن الحوار مع السعودية تنكر للمدينة.', 'تنكر → houthi (salient)'],
  ],
  'a deed is his who is said to have done it by what it is called, or by a state’s adjective': [
    ['نددت السعودية بهجوم الحوثيين على عدن ووصفته بأنه عدوان.', 'عدوان → houthi (predicated)'],
    ['مات الأسير تحت التعذيب الإسرائيلي.', 'التعذيب → israel (genitive-doer)'],
    ['استمر الحوثيون في أعمالهم الإرهابية كلها.', 'الإرهابية → houthi (possessor)'],
  ],
  'a deed that is called no attack may be claimed as well': [
    ['وقع تفجير. وقال شيخ إن داعش تبنى العمل الإرهابي.', 'الإرهابي → isis (claimed)'],
  ],
  'a noun is about the actor that it heads': [
    ['هاجمت ميليشيا الحوثي القرية.', 'ميليشيا → houthi (construct)'],
    ['وصلت ميليشيات تابعة للحوثيين إلى تعز.', 'ميليشيات → houthi (construct)'],
    ['اقتحمت الميليشيا الحوثية السوق.', 'الميليشيا → houthi (construct)'],
  ],
  'or about the name that it stands behind': [
    ['الحوثيون المتمردون في تعز.', 'المتمردون → houthi (apposition)'],
    ['انسحب الحوثيون، المتمردون على الدولة، من تعز.', 'المتمردون → houthi (apposition)'],
  ],
  'but not about those whom it opposes': [
    [
      'دخل الحوثيون تعز. ثم وصلت عناصر من المتمردين المناهضين للحكومة اليمنية.',
      'المتمردين → houthi (antecedent)',
    ],
    ['انسحب داعش من الموصل. وبقي المتمردون المعارضون للجيش العراقي.', 'المتمردون → isis (antecedent)'],
  ],
  'a bare noun refers back': [
    ['دخل الحوثيون تعز. ثم انسحبت الميليشيا منها.', 'الميليشيا → houthi (antecedent)'],
    [
      'خرجت الميليشيات من تعز. وكان الحوثيون قد دخلوها. ثم عادت الميليشيات إليها.',
      'الميليشيات → houthi (salient)',
      'الميليشيات → houthi (same-term)',
    ],
  ],
  'an adjective is about the actor that it hangs on': [
    ['يقاتل الجيش العراقي تنظيم داعش الإرهابي في الموصل.', 'الإرهابي → isis (adjective)'],
  ],
  'also behind a country’s adjective, which tells where that actor is from': [
    ['يقاتل الجيش اليمني تنظيم داعش العراقي الإرهابي في الموصل.', 'الإرهابي → isis (adjective)'],
  ],
  'and on an act about its doer': [
    ['نددت بغداد بالهجوم الإرهابي الذي نفذه داعش في الموصل.', 'الإرهابي → isis (marked-doer)'],
  ],
  'an outrage is its genitive’s or its adjective’s': [
    ['استمر العدوان السعودي على تعز.', 'العدوان → saudi_arabia (genitive-doer)'],
    ['ندد الأهالي بمجازر داعش في الموصل.', 'بمجازر → isis (genitive-doer)'],
  ],
  'or that of the doer whom a mark names': [
    ['وقعت المجزرة على يد عناصر داعش في الموصل.', 'المجزرة → isis (marked-doer)'],
    ['سقط مدنيون في مجزرة ارتكبها الحوثيون في تعز.', 'مجزرة → houthi (marked-doer)'],
  ],
  'and the foe’s of him who complains of it': [
    [
      'ندد الحوثيون بالعدوان على صنعاء، وكان التحالف العربي قد قصفها.',
      'بالعدوان → arab_coalition (foe-of-speaker)',
    ],
    [
      'وقال الحوثيون إن العدوان سيتوقف. ويشارك التحالف العربي في القتال.',
      'العدوان → arab_coalition (foe-of-speaker)',
    ],
  ],
  'a verb is about its subject, behind it or left out': [
    ['استولى الحوثيون على مأرب.', 'استولى → houthi (verb-subject)'],
    ['دخل الحوثيون تعز صباحا واستولوا على المصرف.', 'واستولوا → houthi (subject-before)'],
    ['استولت ميليشيا الحوثي على المصرف.', 'استولت → houthi (verb-subject)', 'ميليشيا → houthi (construct)'],
  ],
  'in a relative clause, about what the clause stands on': [
    [
      'قتل الجيش العراقي في الموصل الإرهابي الذي استولى على السوق، وكان داعش قد جنده.',
      'الإرهابي → terrorism (otherwise)',
      'استولى → terrorism (relative-head)',
    ],
  ],
  'a form looks for a name that it can agree with': [
    [
      'وصلت الميليشيا الحوثية وهادي الإرهابية.',
      'الميليشيا → houthi (construct)',
      'الإرهابية → houthi (adjective)',
    ],
    ['زار الحوثيون هادي ومعهم ميليشياتهم.', 'ميليشياتهم → houthi (possessor)'],
    ['وصل الحوثيون إلى القوات العراقية واستولوا على السوق.', 'واستولوا → houthi (subject-before)'],
  ],
  'what stands behind a verb that has its subject is the object': [
    ['وقال إن داعش استولى على مقر الجيش العراقي.', 'استولى → isis (subject-before)'],
    ['وأضاف أن الجيش العراقي حرر الحوثيين من الأسر.', 'حرر → iraqi_government (subject-before)'],
  ],
  'a noun phrase ends at a bare word that nobody knows': [
    ['انسحب داعش من الموصل، وكانت الميليشيات تقصف الحوثيين.', 'الميليشيات → isis (antecedent)'],
  ],
  'a country’s adjective on those who fight is not its state': [
    ['دخل الحوثيون تعز. وقاتلت السعودية أمس المتمردين السعوديين.', 'المتمردين → houthi (antecedent)'],
  ],
  'a group is said of the name before it': [
    ['وتعتبر بغداد داعش جماعة إرهابية.', 'إرهابية → isis (predicated)'],
  ],
  'a word that has an actor in several countries means that of the country beside it, or of which the article tells much more':
    [
      [
        'عاد الجيش اليمني إلى تعز. وأيدت القوات العراقية عودة الشرعية.',
        'الشرعية → yemen_government (by-country)',
      ],
      [
        'وصل الوزير إلى تعز ثم إلى صنعاء ثم إلى مأرب. وقال الجيش العراقي في بغداد إن القوات العراقية والجيش العراقي مع الشرعية.',
        'الشرعية → iraqi_government (by-country)',
      ],
    ],
  'a word that means an actor in some countries alone means it in articles about them, or that speak of them as well':
    [
      ['وصل الفلسطينيون إلى غزة. وقال النائب إن الاحتلال باق.', 'الاحتلال → israel (fixed)'],
      [
        'عاد الجيش العراقي إلى بغداد ثم إلى الموصل. ووصل الفلسطينيون إلى غزة. وقيل إن الاحتلال باق.',
        'الاحتلال → israel (fixed)',
      ],
    ],
  'or in sentences that name them, and is another word elsewhere': [
    [
      'عاد الجيش العراقي إلى بغداد ثم إلى الموصل. وكانت القوات العراقية هناك، وقال إن الاحتلال في غزة باق.',
      'الاحتلال → israel (fixed)',
    ],
    [
      'عاد الجيش العراقي إلى بغداد ثم إلى الموصل. وكانت القوات العراقية هناك في سنوات الاحتلال. وذكر غزة.',
      'الاحتلال → us_forces (by-country)',
    ],
  ],
  'without an actor of its own it means nobody outside them, whatever its sentence names': [
    ['دخل الحوثيون تعز أيام الانتفاضة.', 'الانتفاضة → islah (by-country)'],
    ['عاد الجيش العراقي إلى بغداد ثم إلى الموصل ثم إلى بغداد، وذكر الانتفاضة في تعز.'],
  ],
  'and so is what stands behind a pronoun, or behind a verb of calling': [
    ['يرى الوزير أن داعش هي جماعة إرهابية.', 'إرهابية → isis (predicated)'],
    ['وصف الجيش العراقي داعش بأنهم إرهابيون.', 'إرهابيون → isis (predicated)'],
    ['وصفت السعودية الحوثيين أمس بالمتمردين.', 'بالمتمردين → houthi (predicated)'],
    ['ضبط الجيش اليمني جماعة إرهابية في تعز.', 'إرهابية → terrorism (nobody-named)'],
  ],
  'a noun is about those of whom it is said to be': [
    ['وصل متمردون من جماعة الحوثي إلى السوق.', 'متمردون → houthi (part-of)'],
    ['دخل داعش الموصل. ثم وصل متمردون من السعودية.', 'متمردون → isis (antecedent)'],
  ],
  'others than those named are none of them': [
    ['قصف الجيش العراقي داعش وإرهابيين آخرين.', 'وإرهابيين → terrorism (others)'],
    ['قصف الجيش العراقي داعش وغيره من الجماعات الإرهابية.', 'الإرهابية → terrorism (others)'],
  ],
  'a plural behind joined names is said of all, and so is the feminine of their noun': [
    ['دخل داعش والحوثي المتمردون السوق.', 'المتمردون → isis (apposition)'],
    ['وصلت جماعة الحوثي وعفاش الإرهابية.', 'الإرهابية → houthi (adjective)'],
    ['وصل الحوثي وقوات عفاش الإرهابية.', 'الإرهابية → saleh (adjective)'],
  ],
  'a group that is fought may be named behind its adjective': [
    [
      'تدخل القوات العراقية حربا ضد الجماعات الإرهابية داعش والحوثي.',
      'الإرهابية → isis (adjective-followed)',
    ],
  ],
  'a colon ends the phrase': [
    ['دخل داعش الموصل. وقال الحوثيون: المتمردون خسروا.', 'المتمردون → isis (antecedent)'],
  ],
  'a nominative with the article heads no bare noun behind it': [
    ['دخل داعش الموصل. ثم هاجم المتمردون قوات السعودية.', 'المتمردون → isis (antecedent)'],
  ],
  'marks round a name that makes a claim withhold belief, with its acronym too': [
    ['دخل تنظيم «الدولة الإسلامية» الموصل.', 'الدولة الإسلامية → isis (scare-quotes)'],
    [
      'بدأ التنظيم حملة «الفجر» التي قادتها «الدولة الإسلامية - داعش» هناك.',
      'الدولة الإسلامية - داعش → isis (scare-quotes)',
    ],
  ],
  'who is accused is the last name behind the word of accusing': [
    ['اتهم الجيش العراقي داعش بارتكاب مجزرة.', 'مجزرة → isis (accused)'],
    ['تحدث هادي عن السعودية، واتهم إياها بالخيانة.', 'بالخيانة → saudi_arabia (accused)'],
    ['اتهم هادي تنظيم داعش العراقي بارتكاب مجزرة.', 'مجزرة → isis (accused)'],
    ['اتهم هادي الحوثيين باستغلال انشغال السعودية لارتكاب مجزرة.', 'مجزرة → houthi (accused)'],
  ],
  'who is fought does not act': [
    ['قررت الحكومة اليمنية محاربة الحوثيين وتحرير تعز.', 'وتحرير → yemen_government (clause-subject)'],
  ],
  'a country named beside the word comes before the article’s': [
    [
      'عاد الجيش العراقي إلى بغداد. وفي بغداد أكد أن الشرعية عند الحكومة اليمنية.',
      'الشرعية → yemen_government (by-country)',
    ],
  ],
  'whom the tails follow is not who they are': [
    ['انسحب داعش من الموصل. وبقي أذناب السعودية.', 'أذناب → isis (salient)'],
  ],
  'a pronoun on a noun is its owner’s': [
    ['دخل الحوثيون تعز وأعلنوا استيلاءهم على المصرف.', 'استيلاءهم → houthi (possessor)'],
    ['انسحب الحوثيون من تعز ومعهم ميليشياتهم كلها.', 'ميليشياتهم → houthi (possessor)'],
  ],
  'who speaks is the first that a source names, not where he speaks or what of': [
    [
      'قال متحدث باسم الحوثيين في حديث عن الجيش العراقي إن العدوان سيتوقف. ويشارك التحالف العربي في القتال. وقاتل داعش الجيش العراقي.',
      'العدوان → arab_coalition (foe-of-speaker)',
    ],
  ],
  'a noun alone is the last actor whose name holds it': [
    [
      'دخل تنظيم داعش الموصل وانسحب الحوثيون من تعز. ثم أعلن التنظيم تحرير السوق.',
      'تحرير → isis (clause-subject)',
    ],
    [
      'دخل تنظيم داعش الموصل. وقال الجيش العراقي إن التنظيم الحاكم فيها ارتكب مجزرة.',
      'مجزرة → isis (foe-of-speaker)',
    ],
  ],
  'what follows such a noun may be spelled with the letters of the article, or tell the time': [
    [
      'دخل تنظيم داعش الموصل. وطلب الحشد الشعبي السوق من التنظيم الذي كان استولى عليه.',
      'استولى → isis (relative-head)',
    ],
    [
      'دخل تنظيم داعش الموصل وقاتل الحشد الشعبي. ثم عاد التنظيم إلى السوق واستولى عليه.',
      'واستولى → isis (subject-before)',
    ],
    [
      'دخل تنظيم داعش الموصل وقاتل الحشد الشعبي. ثم أعلن التنظيم اليوم تحرير السوق.',
      'تحرير → isis (clause-subject)',
    ],
  ],
  'a word that a country gives an actor is about no neighbour of another kind': [
    ['دخلت عناصر الحوثي والرئيس المخلوع تعز.', 'المخلوع → yemen_government (by-country)'],
  ],
  'names and places tell of a country alike': [
    ['هاجم داعش صنعاء وتعز. وفر المخلوع.', 'المخلوع → yemen_government (by-country)'],
  ],
  'a country named beside the word tells whose it is, one further off only where the article is of no other':
    [
      ['عاد الجيش العراقي إلى بغداد، ودعم الشرعية في تعز واجب.', 'الشرعية → yemen_government (by-country)'],
      [
        'دخل الجيش العراقي بغداد والموصل دفاعا عن الشرعية، كما قال وزير زار أمس بعد طول انتظار تعز.',
        'الشرعية → iraqi_government (by-country)',
      ],
    ],
  'a deed that somebody managed is his, of two the first': [
    [
      'تمكن الجيش العراقي والتحالف العربي من تحرير الموصل من قبضة داعش.',
      'تحرير → iraqi_government (managed)',
    ],
  ],
  'what the phrase goes on to name, or put on a list, is what it is about': [
    ['حذر من جماعات إرهابية مثل داعش.', 'إرهابية → isis (example)'],
    ['طلبت بغداد إدراج داعش على قائمة التنظيمات الإرهابية.', 'الإرهابية → isis (listed)'],
    ['هاجمت جماعة عسكر جنقوي الإرهابية سوقا في بغداد.', 'الإرهابية → other (stranger-named)'],
  ],
  'what may name a person describes the act before it': [
    ['هز بغداد أمس تفجير انتحاري جبان.', 'جبان → terrorism (no-adversary)'],
  ],
  'or likened to': [
    ['انسحب الحوثيون من تعز. وحذر من جماعات إرهابية كداعش.', 'إرهابية → isis (example)'],
    ['انسحب الحوثيون من تعز. وحذر من جماعات إرهابية كـ"داعش".', 'إرهابية → isis (example)'],
  ],
  'a patron is not whom his client’s epithet describes': [
    [
      'هاجمت ميليشيا الحوثي المدعومة من السعودية القرية.',
      'ميليشيا → houthi (construct)',
      'المدعومة من → houthi (adjective)',
    ],
    ['قاتل داعش في الموصل عصبة مدعومة من السعودية.', 'مدعومة من → isis (antecedent)'],
  ],
  'an office with its country is not whom the epithet on it means': [
    ['دخل الحوثيون تعز مع الرئيس اليمني المطرود.', 'المطرود → saleh (by-country)'],
  ],
  'a band that stands by those it is joined to is theirs': [
    [
      'حاصر داعش القوات العراقية والميليشيات الموالية لها قرب الموصل.',
      'والميليشيات → iraqi_government (joined)',
    ],
  ],
  'a deed with a loaded noun behind it is about the same': [
    [
      'دخل الحوثيون تعز. وندد الأهالي بمجازر المتمردين هناك.',
      'بمجازر → houthi (loaded-noun)',
      'المتمردين → houthi (antecedent)',
    ],
    [
      'دخل داعش الموصل. ووقعت مجازر ومتمردون يفرون.',
      'مجازر → isis (framed-actor)',
      'ومتمردون → isis (antecedent)',
    ],
  ],
  'horror at a deed is about whose the deed is': [
    [
      'دخل الحوثيون تعز. وندد الأهالي بفظاعة مجازر المتمردين هناك.',
      'بفظاعة → houthi (loaded-noun)',
      'مجازر → houthi (loaded-noun)',
      'المتمردين → houthi (antecedent)',
    ],
  ],
  'whom a deed harms by its word is not who does it': [
    ['انسحب داعش من الموصل. وحذر من زعزعة السعودية أمس.', 'زعزعة → isis (salient)'],
  ],
  'a general name is nobody’s where nothing tells of a country': [
    ['شكر الأهالي الشرطة على صد العدوان.', 'العدوان → unknown (none)'],
  ],
  'what is said of what is theirs is said of them': [
    ['وصل الحوثيون إلى القوات العراقية وكانت هجماتهم جبانة.', 'جبانة → houthi (possessor)'],
  ],
  'the object of a relative clause is about what the clause stands on': [
    ['قال الجيش العراقي إن داعش الذي ارتكب مجازر سيهزم.', 'مجازر → isis (relative-head)'],
    ['عاد الجيش العراقي. وزار الحوثيون السوق التي شهدت المجزرة.', 'المجزرة → houthi (clause-subject)'],
  ],
  'a noun of people behind a verb is its subject, though it names nobody': [
    ['انسحب الجيش العراقي من الموصل واستولى انتحاري على السوق.', 'واستولى → terrorism (no-adversary)'],
  ],
  'whoever calls another so is the one who is doubted': [
    ['وقال الحوثيون إن الجيش العراقي يرعى ما سماه بداعش.', 'ما سماه → houthi (claimant-speaks)'],
    ['وتحدث الحوثيون عما سماه الجيش العراقي هدنة.', 'عما سماه → iraqi_government (name-after)'],
    ['هاجم داعش القرية كما يزعم. الحوثيون في تعز.', 'يزعم → isis (claimant-before)'],
  ],
  'people who are spoken of so are no fighters by their noun': [
    ['سقط ثلاثة أطفال صرعى جراء هجمات القوات العراقية.', 'صرعى → civilians (civilians)'],
  ],
  'terror by nobody known is not a group’s that is named in passing': [
    [
      'شيعت السعودية المصلين بعد التفجير الإرهابي. ويذكر الناس داعش. وقال الأهالي إنها مجزرة بشعة.',
      'الإرهابي → terrorism (no-adversary)',
      'مجزرة → terrorism (no-adversary)',
    ],
  ],
  'those who are done away with are the dead': [
    ['تعهد الجيش العراقي بالقضاء على داعش في الموصل.', 'بالقضاء على → isis (named-dead)'],
  ],
  'what a clause calls its own subject is said of it': [
    ['خسر داعش الذي تعتبره السعودية تنظيما إرهابيا معركة.', 'إرهابيا → isis (predicated)'],
  ],
  'policy against acts of terror is about no actor': [
    ['خسر داعش أرضا. وناقشت السعودية مكافحة هجمات إرهابية.', 'إرهابية → terrorism (policy)'],
  ],
  'a plural verb has its subject before it': [
    ['دخل الحوثيون تعز، وحرروا القوات العراقية الأسيرة.', 'وحرروا → houthi (subject-before)'],
  ],
  'in one’s own country blame is not one’s own state’s': [
    [
      'داعش يقتل أبناء وطننا في بغداد والموصل، والجيش العراقي يحارب. فأين ينتهي هذا العدوان؟',
      'العدوان → isis (foe-of-speaker)',
    ],
    [
      'زار معاليه جنود الجيش العراقي في بغداد بعد هجوم داعش، وشكرهم على صد العدوان.',
      'العدوان → isis (foe-of-speaker)',
    ],
  ],
  'an office of state that names no country speaks for the article’s': [
    ['هاجم داعش الموصل. وقال وزير الدفاع إن العدوان سيهزم.', 'العدوان → isis (foe-of-speaker)'],
  ],
  'taking back is his whose foe has lost': [
    [
      'تم تحرير الموصل من قبضة داعش، وكان الجيش العراقي قد حاصرها.',
      'تحرير → iraqi_government (foe-of-loser)',
    ],
  ],
  'routing is done by the foe of those whom it routs': [
    ['بدأت عملية لدحر داعش من الموصل. ودخل الجيش العراقي أطرافها.', 'لدحر → iraqi_government (foe-of-loser)'],
  ],
  'ground is freed by those who freed ground elsewhere in the article': [
    [
      'زار الوزير تعز المحاصرة. وقال إن تحرير المدينة تأخر. وتمكنت المقاومة التعزية أمس من تحرير الميناء.',
      'تحرير → resistance (freed-elsewhere)',
      'تحرير → resistance (managed)',
    ],
  ],
  'a verb that does not agree with the noun of a relative clause is none of the clause’s': [
    [
      'القوات العراقية المدعومة بضربات التحالف العربي الذي يقوده هادي حررت الموصل.',
      'حررت → iraqi_government (subject-before)',
    ],
  ],
  'what is answered or condemned has its doer behind it all the same': [
    ['جاء القصف ردا على العدوان الإسرائيلي.', 'العدوان → israel (genitive-doer)'],
    ['خرج الأهالي احتجاجا على مجازر داعش.', 'مجازر → isis (genitive-doer)'],
  ],
  'a deed is his who is said to commit it': [
    ['دخل داعش الموصل. وارتكبت القوات العراقية مجزرة فيها.', 'مجزرة → iraqi_government (committed)'],
    ['دخل داعش الموصل. وقال الناس إن إسرائيل شنت عدوانا على غزة.', 'عدوانا → israel (committed)'],
    ['يواصل داعش ارتكاب المجازر في الموصل.', 'المجازر → isis (committed)'],
  ],
  'but not that of those who only speak of it, fight its doers or were not named': [
    ['شنت القوات العراقية حربا على المتهمين بمجزرة في الموصل.', 'بمجزرة → iraqi_government (clause-subject)'],
    ['خرج داعش من الموصل. وارتكب المسلحون المجهولون مجزرة فيها.', 'مجزرة → isis (salient)'],
    ['دعت السعودية إلى وقف ارتكاب المجازر.', 'المجازر → saudi_arabia (clause-subject)'],
  ],
  'a mark of the doer has the deed’s pronoun or one behind it': [
    ['انتهى العدوان الذي قادته السعودية على صنعاء.', 'العدوان → saudi_arabia (marked-doer)'],
    ['انتهى العدوان الذي قامت به السعودية على صنعاء.', 'العدوان → saudi_arabia (marked-doer)'],
    ['وقع العدوان على صنعاء بعد أن قامت السعودية بمناورات.', 'العدوان → saudi_arabia (clause-actor)'],
    ['ندد الناس بالعدوان على صنعاء، وتبناه الحوثيون أمس.', 'بالعدوان → houthi (marked-doer)'],
    ['تم تحرير تعز بواسطة الجيش اليمني.', 'تحرير → yemen_government (marked-doer)'],
    ['جاء تحرير تعز من خلال الجيش اليمني.', 'تحرير → yemen_government (marked-doer)'],
  ],
  'a deed that the article comes back to has the doer that was named beside it': [
    [
      'انتهت مجازر الحوثي ومجازر الحوثيين في تعز. ثم انتهى العدوان السعودي. وبعد العدوان عاد الناس.',
      'مجازر → houthi (genitive-doer)',
      'ومجازر → houthi (genitive-doer)',
      'العدوان → saudi_arabia (genitive-doer)',
      'العدوان → saudi_arabia (same-term)',
    ],
  ],
  'who frees ground is no helper, no holder of it, and nobody of whom another event is told': [
    [
      'بدأ الجيش اليمني بدعم من طائرات التحالف العربي هجوما لتحرير تعز من الحوثيين.',
      'لتحرير → yemen_government (clause-subject)',
    ],
    [
      'دخل الجيش اليمني قرى لا تزال في قبضة الحوثيين لتحرير تعز.',
      'لتحرير → yemen_government (clause-subject)',
    ],
    [
      'حرر الجيش اليمني تعز من الحوثيين. ووصلت السعودية إلى المدينة بعد تحريرها.',
      'حرر → yemen_government (verb-subject)',
      'تحريرها → yemen_government (foe-of-loser)',
    ],
    [
      'وصلت طائرة من السعودية إلى تعز بعد تحرير المدينة من قبضة الحوثيين.',
      'تحرير → yemen_government (foe-of-loser)',
    ],
  ],
  'but who fights for the country and was last named before it in its sentence, the first of those joined': [
    [
      'انسحب الحوثيون. وطلبت المقاومة التعزية في مدينة تعز والجيش اليمني مدرعات من التحالف العربي لتحرير القرى من الحوثيين.',
      'لتحرير → resistance (foe-of-loser)',
    ],
    [
      'اجتمعت السعودية مع الجيش اليمني والمقاومة التعزية، وقالت إن تحرير القرى من الحوثيين قريب.',
      'تحرير → yemen_government (foe-of-loser)',
    ],
  ],
  'or else who is named most of them': [
    [
      'تقدمت المقاومة التعزية. وفرح الجيش اليمني. ودخلت المقاومة التعزية السوق. وزار هادي تعز بعد تحريرها من الحوثيين.',
      'تحريرها → resistance (foe-of-loser)',
    ],
  ],
  'a ruler’s regime is the state’s': [['ندد أهل تعز بنظام عفاش.', 'بنظام → yemen_government (construct)']],
  'a state’s adjective on its people names those who live there': [
    ['شكرت السعودية الشعب السعودي العظيم.', 'العظيم → civilians (people)'],
  ],
  'and no doer of what others do': [
    [
      'دخل الحوثيون القرية، وبقي الحوثيون فيها. ثم قتلت عناصر أطفالا سعوديين واستولت على البلدة.',
      'واستولت → houthi (salient)',
    ],
  ],
  'a paper that the packs do not know claims for itself': [
    ['زعمت صحيفة الأنباء أن داعش خرج من الموصل.', 'زعمت → other (stranger-named)'],
    ['زعمت صحيفة داعش أن الحرب انتهت في الموصل.', 'زعمت → isis (name-after)'],
  ],
  'martyrs are their country’s': [
    ['ارتقى شهيد في غزة.', 'شهيد → palestinians (dead-of-country)'],
    ['شيعت الخليل شهداء المدينة.', 'شهداء → palestinians (dead-of-country)'],
    ['سقط جندي شهيدا في تعز.', 'شهيدا → yemen_government (forces-of-country)'],
    ['قتل أطفال في تعز وسقط جندي سعودي شهيدا هناك.', 'شهيدا → saudi_arabia (forces-of-state)'],
    ['سقط جندي في تعز، ثم مات أطفال شهداء في بيتهم.', 'شهداء → civilians (civilians)'],
  ],
  'a body of state is that of the state which it was named with': [
    ['وصلت الشرطة السعودية إلى تعز. ثم استولت الشرطة على السوق.', 'استولت → saudi_arabia (verb-subject)'],
    ['وصلت الشرطة العسكرية السعودية إلى تعز، واستولت على السوق.', 'واستولت → saudi_arabia (subject-before)'],
    ['وصل الجيش اليمني إلى تعز. ثم استولت الشرطة على السوق.', 'استولت → yemen_government (verb-subject)'],
  ],
  'and that of the group in which it is said to be': [
    ['دخل الجيش اليمني تعز. واستولت الشرطة الجديدة في داعش على السوق.', 'واستولت → isis (clause-actor)'],
  ],
  'soldiers are those of the state whose forces are named': [
    ['عاد الجنود السعوديون إلى تعز. ثم سقط جندي شهيدا هناك.', 'شهيدا → saudi_arabia (forces-of-country)'],
  ],
  'whose the dead are is told by the noun beside the word': [
    ['سار أهل تعز خلف نعش الجندي الشهيد.', 'الشهيد → yemen_government (forces-of-country)'],
    ['طالب أهل تعز بمحاكمة جنود قتلوا الشهيد أمام بيته.', 'الشهيد → civilians (dead-default)'],
    ['ودع أهل تعز الشهداء والجنود العائدين.', 'الشهداء → civilians (dead-default)'],
    ['سقط في تعز شهداء في هجوم القوات على السوق.', 'شهداء → civilians (dead-default)'],
  ],
  'behind a name a rank is a surname': [
    ['بكى أهل تعز الشهيد سامي الجندي ودفنوه.', 'الشهيد → civilians (dead-default)'],
  ],
  'a number may be that of those who were told of before': [
    ['تعرض الجنود في تعز لكمين وبلغ عددهم عشرة شهداء.', 'شهداء → yemen_government (forces-of-country)'],
  ],
  'a soldier’s army may stand behind his full name and a prayer': [
    [
      'وصل إلى تعز جثمان الشهيد خالد سالم ناصر عمر، رحمه الله من القوة السعودية.',
      'الشهيد → saudi_arabia (named-dead)',
    ],
  ],
  'the dead of an article are the same persons': [
    [
      'استشهد جنديان سعوديان في تعز. وصلى الناس في المساء على الشهداء.',
      'استشهد → saudi_arabia (named-dead)',
      'الشهداء → saudi_arabia (same-dead)',
    ],
  ],
  'but a soldier makes no soldiers of those who marched': [
    [
      'استشهد جندي في تعز. وخرجت مسيرة ثم خرجت مسيرة أخرى تهتف للشهداء.',
      'استشهد → yemen_government (forces-of-country)',
      'للشهداء → civilians (dead-default)',
    ],
  ],
  'whoever speaks of them, soldiers are of the country where they stand': [
    [
      'قال هادي في صنعاء إن تفجير مسجد القوات في عسير أسقط شهداء من جنودها.',
      'شهداء → saudi_arabia (forces-of-country)',
    ],
  ],
  'a party has no dead of its own, nor has a country that is named': [
    ['نعى أهل تعز شهيد الإصلاح في بيان.', 'شهيد → civilians (dead-default)'],
    ['وقف أهل تعز حدادا على شهداء السعودية.', 'شهداء → civilians (dead-default)'],
  ],
  'the dead among the people of a place are civilians': [
    ['ووقف الأهالي حدادا على شهداء من أطفال السعودية في تعز.', 'شهداء → civilians (civilians)'],
  ],
  'the mark of another deed names no doer of this one': [
    [
      'دخل الجيش اليمني تعز، وبعد تحرير المدينة تم فتح جسر من قبل التحالف العربي.',
      'تحرير → yemen_government (salient)',
    ],
  ],
  'a noun’s owner may stand right before it behind a preposition': [
    ['قال الحوثيون إن على السعودية وقف هجماتها الجبانة.', 'الجبانة → saudi_arabia (possessor)'],
  ],
  'terror as policy, or where nobody armed is named, is no actor’s': [
    ['الحكومة تبحث مكافحة الإرهاب في بغداد. وخسر داعش أرضا.', 'الإرهاب → terrorism (policy)'],
    ['ناقش المؤتمر الإرهاب وآثاره.', 'الإرهاب → terrorism (nobody-named)'],
  ],
  'a body’s noun calls to mind who is called so, however it was named': [
    ['دخل داعش الموصل. وخرج منها التنظيم الإرهابي.', 'الإرهابي → isis (adjective)'],
    ['دخل الحوثيون تعز. وأرهقت الجماعة الإرهابية أهلها.', 'الإرهابية → houthi (adjective)'],
    ['دخل داعش الموصل. وأرهقت الجماعة الإرهابية أهلها.', 'الإرهابية → terrorism (no-adversary)'],
    [
      'دخل داعش الموصل. وأرهق الإرهاب أهلها. ثم خرجت الميليشيا منها.',
      'الإرهاب → terrorism (no-adversary)',
      'الميليشيا → isis (antecedent)',
    ],
    // But first him who was named with it.
    ['دخل تنظيم الحوثي تعز. ودخل داعش الموصل. ثم خرج التنظيم الإرهابي.', 'الإرهابي → houthi (adjective)'],
  ],
  'of joined actors it is the first’s, also behind his titles, but not of foes': [
    ['الحوثيون والوزير عفاش استولوا على مأرب.', 'استولوا → houthi (subject-before)'],
    ['الحوثيون والجيش اليمني استولوا على مأرب.', 'استولوا → yemen_government (subject-before)'],
  ],
  'what is hailed is theirs whose doing the relative clause tells': [
    ['أشادت السعودية بالانتصارات التي حققها الجيش اليمني.', 'بالانتصارات → yemen_government (relative-head)'],
    [
      'أشادت السعودية بالانتصارات الكبيرة التي يقوم بها الجيش اليمني.',
      'بالانتصارات → yemen_government (relative-head)',
    ],
    ['أشادت السعودية بالانتصارات التي شهدها الجيش اليمني.', 'بالانتصارات → saudi_arabia (judged-subject)'],
  ],
  'also behind a comma, behind ما, and where ما comes first': [
    [
      'أشادت السعودية بالانتصارات، التي حققها الجيش اليمني.',
      'بالانتصارات → yemen_government (relative-head)',
    ],
    ['أشادت السعودية بانتصارات ما يقوم به الجيش اليمني.', 'بانتصارات → yemen_government (relative-head)'],
    [
      'أشادت السعودية بما حققه الجيش اليمني خلال الأيام الماضية من انتصارات.',
      'انتصارات → yemen_government (relative-head)',
    ],
  ],
  'an outcome is his who has it by ل, but treason is not his whom it betrays': [
    ['أعلنت السعودية عن انتصار كبير للجيش اليمني في تعز.', 'انتصار → yemen_government (judged-beside)'],
    ['وصف الجيش اليمني ذلك بأنه انتصار للسعودية.', 'انتصار → saudi_arabia (judged-beside)'],
    ['رأى الحوثيون في ذلك خيانة للجيش اليمني.', 'خيانة → houthi (judged-subject)'],
  ],
  'what an act is for is his whose the act is': [
    ['نددت السعودية بهجمات الحوثيين لزعزعة الأمن.', 'لزعزعة → houthi (judged-phrase)'],
  ],
  'a people that is praised is not its state': [
    ['حيا الحوثيون انتصار الشعب السعودي.', 'انتصار → civilians (people)'],
    ['حيا الحوثيون انتصار أهالي تعز.', 'انتصار → civilians (people)'],
    ['حيا الحوثيون انتصار السعوديين.', 'انتصار → civilians (people)'],
    ['حيا أهالي الخليل انتصار أهالي غزة.', 'انتصار → palestinians (people)'],
  ],
  'what is achieved or suffered is the subject’s': [
    ['رحبت السعودية بعد أن حقق الجيش اليمني في أيام انتصارا.', 'انتصارا → yemen_government (judged-subject)'],
    ['رحبت السعودية بعد أن حقق الجيش اليمني خلال أيام انتصارا.', 'انتصارا → yemen_government (doer)'],
    ['القوات العراقية منيت بخيانة بعد خروج داعش.', 'بخيانة → iraqi_government (doer)'],
    ['قال الحوثيون إن الجنود حققوا انتصارا.', 'انتصارا → houthi (judged-subject)'],
  ],
  'blame in a clause of its own is not the subject’s round it': [
    [
      'استولى داعش على الموصل. ورأت السعودية أن الخيانة مستمرة.',
      'استولى → isis (verb-subject)',
      'الخيانة → isis (framed-actor)',
    ],
  ],
  'with whom it is done does not do it': [
    ['استمرت الخيانة مع داعش في الموصل. وخرج الجيش العراقي.', 'الخيانة → iraqi_government (salient)'],
  ],
  'what is charged is whose name stands behind the charge, of several the first’s': [
    ['اتهم الجيش اليمني الحوثيين وعفاش بالخيانة في تعز.', 'بالخيانة → houthi (accused)'],
    ['ردت السعودية على داعش. واتهمها الحوثيون بالخيانة.', 'بالخيانة → saudi_arabia (foe-of-speaker)'],
  ],
  'what is proved of whoever it is, is nobody’s': [
    ['توعد الجيش اليمني كل من تثبت خيانته.', 'خيانته → yemen_government (judged-subject)'],
  ],
  'a word for militants is not about a state that is not hung beside it': [
    ['أعلنت السعودية مقتل عشرة من المتمردين في الجبال.', 'المتمردين → unknown (none)'],
    ['رحبت السعودية بالأمر. وظهرت ميليشيات محسوبة على السعودية.', 'ميليشيات → saudi_arabia (salient)'],
  ],
  'except where it is those allied to it by a pronoun': [
    ['خرج الجيش العراقي والميليشيات المسلحة التابعة له من الحي.', 'والميليشيات → iraqi_government (joined)'],
  ],
  'nobody blames himself': [
    ['قالت إسرائيل إن الفلسطينيين في الحي، وإن المجزرة وقعت.', 'المجزرة → palestinians (foe-of-speaker)'],
  ],
  'but officials do blame people of their own': [
    [
      'قالت إسرائيل إن المستوطنين المتمردين في الحي، وإن الفلسطينيين رأوا المجزرة.',
      'المتمردين → israel (apposition)',
      'المجزرة → israel (framed-actor)',
    ],
  ],
  'an attack is his who claims it': [
    ['قتل سائحان في التفجير الجبان أمس في بغداد. وتبناه داعش في بيان.', 'الجبان → isis (claimed)'],
    ['وقعت المجزرة أمس في بغداد. وأعلن داعش مسؤوليته عن قتل الناس.', 'المجزرة → isis (claimed)'],
    ['قتل سائحان في التفجير الجبان أمس في بغداد. الحوثيون تبنوه في بيان.', 'الجبان → houthi (claimed)'],
  ],
  'an adjective in the feminine behind a man’s name joined to another is said of both': [
    [
      'هاجم الناس ميليشيا الحوثي وعفاش الإرهابية في تعز.',
      'ميليشيا → houthi (construct)',
      'الإرهابية → houthi (adjective)',
    ],
  ],
  'an adjective that means one actor in a country told of means it on a noun that every state has': [
    [
      'زارت السعودية والسعوديون عسير، ويعمل البرلمان الشرعي في تعز.',
      'الشرعي → yemen_government (by-country)',
    ],
    ['زارت السعودية عسير، ويعمل البرلمان الشرعي فيها.', 'الشرعي → saudi_arabia (adjective)'],
  ],
  'who leads those who act does not act': [
    ['نجح التحالف العربي، الذي تقوده السعودية، في تحرير تعز.', 'تحرير → arab_coalition (clause-subject)'],
  ],
  'a people is none of its state’s doing': [
    ['صمد الشعب العراقي وانتصاره قريب.', 'وانتصاره → civilians (possessor)'],
    ['أشاد الوزير بصمود الشعب العراقي في بغداد.', 'بصمود → civilians (people)'],
  ],
  'what stands behind an object belongs to that': [
    [
      'استشهد الضابط في الدفاع عن الشعب العراقي.',
      'استشهد → civilians (dead-default)',
      'الدفاع عن الشعب → civilians (same-polarity)',
    ],
  ],
  'a country behind a noun for taking ground is taken, unless what it takes follows': [
    ['بعد استيلاء السعودية للجزر.', 'استيلاء → saudi_arabia (genitive-doer)'],
    ['بعد استيلاء السعودية.', 'استيلاء → saudi_arabia (clause-actor)'],
  ],
  'a crime that is somebody’s death is not theirs who died': [
    [
      'وقعت مجزرة مقتل الجيش العراقي.',
      'مجزرة → iraqi_government (clause-actor)',
      'مقتل → iraqi_government (named-dead)',
    ],
  ],
  'the pronoun of several takes up the loaded noun of persons nearest to it': [
    [
      'طارد الجيش العراقي فلول الإرهابيين وأنهى عدوانهم.',
      'الإرهابيين → terrorism (nobody-named)',
      'عدوانهم → terrorism (no-adversary)',
    ],
  ],
  'a verb right behind a noun without article has that for its subject': [
    [
      'هاجم داعش قرى فيها ميليشيا تستولي على الأرض.',
      'ميليشيا → isis (antecedent)',
      'تستولي → isis (framed-actor)',
    ],
  ],
  'who denies or looks into a claim does not make it': [
    ['نفت السعودية مزاعم الناس.', 'مزاعم → saudi_arabia (salient)'],
    ['كررت السعودية مزاعم الناس.', 'مزاعم → saudi_arabia (claimant-before)'],
    ['قال الحوثيون إن القرية آمنة، ويزعم عودة أهلها.', 'ويزعم → houthi (claimant-speaks)'],
  ],
  'those who fight mourn their own, and a people its own': [
    ['شيع الحوثيون في تعز الشهيد سامي.', 'الشهيد → houthi (speakers-dead)'],
    ['شيع أهل تعز الشهيد سامي. ثم دخل الحوثيون المدينة.', 'الشهيد → civilians (dead-default)'],
  ],
  'an article does not mourn the soldiers of whom it blames': [
    [
      'استولى الجيش اليمني على السوق. قصف الجنود والضباط والقوات الحي. رحم الله الشهداء.',
      'استولى → yemen_government (verb-subject)',
      'الشهداء → civilians (dead-default)',
    ],
  ],
  'those whom a speaker leaves unnamed are nobody known': [
    ['دخل الحوثيون تعز. وقال الشيخ إن جهات تنكرت للمدينة.', 'تنكرت → unknown (stranger-named)'],
    ['دخل الحوثيون تعز. واتهم الشيخ أطرافا بالخيانة.', 'بالخيانة → unknown (accused)'],
    ['وقال إن جهات جبانة تخدم مشروع الحوثيين.', 'جبانة → houthi (judged-clause)'],
    ['وقال إن جهات جبانة تخدم خطة مشروع الحوثيين.', 'جبانة → unknown (stranger-named)'],
    ['دخل داعش الموصل. ثم انسحبت أطراف إرهابية منها.', 'إرهابية → terrorism (no-adversary)'],
  ],
  'those with whom the accused conspired, and one aspect of a matter, are nobody unnamed': [
    ['واتهم الحوثيين بالخيانة مع أطراف أخرى.', 'بالخيانة → houthi (accused)'],
    ['اتهم الشيخ من جهة أخرى الحوثيين بالخيانة.', 'بالخيانة → houthi (accused)'],
    ['دخل داعش الموصل. وقال الشيخ إنها من جهة تنكرت للمدينة.', 'تنكرت → isis (salient)'],
  ],
  'extremists who are no fighters are not terrorists': [
    ['فاز اليمين المتطرف بالانتخابات. ودخل داعش الموصل.', 'المتطرف → other (stranger-named)'],
    ['يقود المستوطنين في الخليل حزب متطرف. ودخل الجيش غزة.', 'متطرف → israel (stranger-named)'],
    ['يقود المستوطنين حزب متطرف. ودخل داعش الموصل.', 'متطرف → other (stranger-named)'],
    ['أحرق متطرفون بوذيون القرية. ودخل داعش الموصل.', 'متطرفون → other (stranger-named)'],
  ],
  'a people that is described is itself meant': [
    ['خطب هادي في شعبه العظيم. وانسحب الحوثيون.', 'العظيم → civilians (people)'],
  ],
  'a pronoun before a predicate takes up the name before it': [
    ['منح الاتفاق السعودية فرصة أمام الحوثيين، لكنها تنكرت له.', 'تنكرت → saudi_arabia (subject-before)'],
    ['فاوضت السعودية الحوثيين. إنها تنكرت لهم.', 'تنكرت → saudi_arabia (subject-before)'],
  ],
  'behind a relative pronoun stands the verb’s object': [
    ['قال الشيخ إن من تنكر الحوثيين نادم. ثم سكتت السعودية والسعودية.', 'تنكر → saudi_arabia (salient)'],
  ],
  'one who ruled a country was its state, his party is not': [
    ['سقط الديكتاتور صدام في بغداد.', 'الديكتاتور → iraqi_government (construct)'],
    ['سقط ديكتاتور البعث في بغداد.', 'ديكتاتور → baath (construct)'],
  ],
  'what those do who are loyal to somebody agrees with them': [
    [
      'دخل الحوثيون تعز. وكانت القوات الموالية لهادي قد حررت المدينة من الحوثيين.',
      'حررت → yemen_government (subject-before)',
    ],
  ],
  'a deed is his whose right it is said to be': [
    ['أيدت الحكومة اليمنية حق الفلسطينيين في المقاومة.', 'المقاومة → palestinians (possessor)'],
    ['تمسك الفلسطينيون بحقهم في المقاومة رغم إسرائيل.', 'المقاومة → palestinians (possessor)'],
    ['نددت إسرائيل بالبيان. وقال هادي إن حقنا في المقاومة ثابت.', 'المقاومة → yemen_government (possessor)'],
  ],
  'what one has or does is his whom ل names behind its adjective': [
    ['كشف هادي النوايا المبيتة للسعودية.', 'المبيتة → saudi_arabia (possessor)'],
  ],
  'a verb’s subject stands behind the pronoun of him to whom it is done': [
    ['غادر الفلسطينيون بعد أن تنكرت لهم السعودية.', 'تنكرت → saudi_arabia (verb-subject)'],
  ],
  'a genitive is not looked for behind a pronoun': [
    ['دخل الحوثيون تعز بجبنهم السعودية كلها.', 'بجبنهم → houthi (possessor)'],
  ],
  'ه may be the verb’s own, and then its object follows': [
    ['حذر داعش من الجبن الذي يواجه السعودية.', 'الجبن → isis (judged-subject)'],
  ],
  'of two that are named in one breath, what is said of neither by name is the first’s': [
    [
      'دخل الحوثيون صنعاء. وانسحب الحوثيون وعفاش من تعز. ثم فر عفاش المطرود، واستمر العدوان على المدنيين.',
      'المطرود → saleh (adjective)',
      'العدوان → houthi (framed-actor)',
    ],
  ],
  'a side whose name the noun for soldiers is part of has those dead': [
    [
      'سقط في تعز ضابط من قوات المقاومة التعزية وجندي في الجيش العراقي شهيدا.',
      'شهيدا → iraqi_government (forces-of-state)',
    ],
  ],
  'who fought where they died are not the dead': [
    ['سقط في تعز شهداء في الهجوم بين الجيش اليمني والأهالي.', 'شهداء → civilians (dead-default)'],
  ],
  'the dead of an article of soldiers are theirs, unless people march': [
    [
      'مر جندي ثم جندي ثم جندي ثم جندي في تعز. وبكى الناس الشهداء.',
      'الشهداء → yemen_government (forces-of-article)',
    ],
    [
      'مر جندي ثم جندي ثم جندي ثم جندي قرب مسيرة في تعز. وبكى الناس الشهداء.',
      'الشهداء → civilians (dead-default)',
    ],
  ],
  'of whom a land is rid, the loaded noun behind their number says': [
    [
      'دخل الحوثيون تعز. وأعلن الجيش اليمني القضاء على عدد كبير من الإرهابيين.',
      'القضاء على → terrorism (loaded-noun)',
      'الإرهابيين → terrorism (no-adversary)',
    ],
  ],
  'nor is a terrorist whom nobody names less dead than one who is': [
    [
      'قتل الإرهابيون طفلا في تعز، وبدأ القضاء على المسلحين.',
      'الإرهابيون → terrorism (nobody-named)',
      'القضاء على → terrorism (same-polarity)',
    ],
  ],
  'who is put on a list stands before it, or before the verb whose pronoun he is': [
    ['طلبت السعودية وضع الحوثيين على قائمتها للجماعات الإرهابية.', 'الإرهابية → houthi (listed)'],
    ['قاتل الحوثي داعش الذي وضعته السعودية على لائحة الجماعات الإرهابية.', 'الإرهابية → isis (listed)'],
    ['وضعت السعودية رجالا على لائحة الجماعات الإرهابية.', 'الإرهابية → terrorism (nobody-named)'],
    ['أيد الوزير وضع داعش في قائمة الترويع.', 'الترويع → isis (listed)'],
  ],
  'a war on terror is waged against him who is named': [
    ['شنت السعودية حربا على الترويع ضد داعش والحوثيين.', 'الترويع → isis (waged-against)'],
    ['شنت السعودية حربا على الترويع شملت داعش والحوثيين.', 'الترويع → isis (waged-against)'],
    ['شنت السعودية حربا على الترويع ضد الناس.', 'الترويع → terrorism (nobody-named)'],
  ],
  'whom a speaker hints at the text says itself': [
    [
      'قال الوزير إن بلاده تقاتل داعش وبقية الجماعات الإرهابية، في إشارة ضمنية إلى الحوثيين.',
      'الإرهابية → houthi (example)',
    ],
    ['دان الحوثيون الجماعات الإرهابية وخصوصا تنظيم داعش.', 'الإرهابية → isis (example)'],
  ],
  'what two are called stands for the first': [
    ['تعتبر بغداد الحوثيين وداعش جماعتين إرهابيتين.', 'إرهابيتين → houthi (predicated)'],
    ['يقاتل هادي داعش الذي تصنفه السعودية على أنه جماعة إرهابية.', 'إرهابية → isis (predicated)'],
  ],
  'what one calls a deed or somebody, by a verb of calling, is theirs whom it calls so': [
    ['وصف الجيش العراقي داعش بأنه خيانة للوطن.', 'خيانة → isis (predicated)'],
    ['نددت السعودية بهجوم الحوثيين على عدن ووصفته بالخيانة.', 'بالخيانة → houthi (predicated)'],
  ],
  'the name right behind the verb is the caller’s where more follows': [
    [
      'وصف داعش الهجوم على الحي بأنه خيانة، ونفى الجيش العراقي ذلك.',
      'خيانة → iraqi_government (foe-of-speaker)',
    ],
  ],
  'what is said of what somebody does is said of the doer': [
    ['قال هادي إن ما تفعله إسرائيل في غزة خيانة.', 'خيانة → israel (relative-head)'],
    ['قال هادي إن ما تقوم به إسرائيل مجزرة.', 'مجزرة → israel (relative-head)'],
  ],
  'a noun that is an adjective as well stands for persons in the plural': [
    [
      'قاتل الجيش العراقي داعش. وهاجم الإرهابيون من داعش الحي واستولوا على المصرف.',
      'الإرهابيون → isis (part-of)',
      'واستولوا → isis (subject-before)',
    ],
  ],
  'whose a victory is, a loaded noun tells, and ل behind a verb of achieving': [
    [
      'دخل الحوثيون تعز. ونددت السعودية بالانتصار الذي حققه المتمردون.',
      'بالانتصار → houthi (relative-head)',
      'المتمردون → houthi (foe-of-speaker)',
    ],
    ['أشادت السعودية بالانتصارات التي تحققت للجيش اليمني.', 'بالانتصارات → yemen_government (relative-head)'],
    ['قد يرى الحوثيون ذلك انتصارا لهم، وفقا للسعودية.', 'انتصارا → houthi (possessor)'],
  ],
  'victories over those who lost ground are theirs who fight for it': [
    [
      'حررت المقاومة التعزية تعز من قبضة الحوثيين. وقالت السعودية إن الانتصارات ستتواصل.',
      'حررت → resistance (verb-subject)',
      'الانتصارات → resistance (foe-of-loser)',
    ],
  ],
  'in the first person it is about the speaker': [
    ['قال المتحدث باسم الحوثيين: حررنا المدينة. ونفت السعودية ذلك.', 'حررنا → houthi (verb-subject)'],
    ['قال المتحدث باسم الحوثيين إن السعودية تخشى انتصاراتنا.', 'انتصاراتنا → houthi (possessor)'],
  ],
  'he who accuses people without a name is not accused': [
    ['اتهمت السعودية قوات مجهولة بالخيانة.', 'بالخيانة → unknown (accused)'],
  ],
  'an adjective without the article is not said of a name behind a preposition': [
    ['كانت إدارة الحكومة اليمنية للسعودية عظيمة.', 'عظيمة → yemen_government (adjective)'],
  ],
  'some words have one target, and some the name beside them': [
    ['قصف الكيان الغاصب غزة.', 'الكيان الغاصب → israel (fixed)'],
    ['أعلن ما يسمى تنظيم داعش عن وجوده في الموصل.', 'ما يسمى → isis (name-after)'],
    ['جبن داعش ظاهر في الموصل.', 'جبن → isis (judged-beside)'],
  ],
};

describe.each(Object.entries(RULES))('%s', (_rule, cases) => {
  it.each(cases)('%s', (text, ...uses) => expect(targetsIn(text)).toEqual(uses));
});

describe('a target', () => {
  it('is never the one against whom the act is done', () => {
    for (const text of [
      'استمر العدوان على الفلسطينيين في غزة، وقالت إسرائيل إنها ستواصله.',
      'وقعت مجزرة بحق الفلسطينيين في غزة، ونفت إسرائيل علمها بها.',
    ]) {
      const [use, ...others] = targetsIn(text);
      expect(others).toEqual([]);
      expect(use).toContain('→ israel (');
    }
  });

  it('is weighed against no other where grammar leaves nobody else', () => {
    const sure: readonly Case[] = [
      ['هاجم الجيش اليمني ميليشيا الحوثي.', 'houthi'],
      ['وأعلن داعش مسؤوليته عن التفجير الجبان، وأدان الجيش العراقي القتل.', 'isis'],
      ['هاجم هادي داعش، وظهر جبن الحوثيين.', 'houthi'],
      ['قاتل الحوثيون داعش، واستمر العدوان السعودي.', 'saudi_arabia'],
      ['أشاد هادي بالانتصار الذي حققه الجيش العراقي على الحوثيين.', 'iraqi_government'],
      ['قاتل الحوثيون الجيش العراقي وتنظيم داعش الإرهابي.', 'isis'],
      ['دعا الحوثيون إلى القضاء على داعش.', 'isis'],
    ];
    for (const [text, actor] of sure) expect(actorsWeighed(text)).toEqual([[actor]]);
    expect(actorsWeighed('هاجم هادي داعش، وظهر الجبن.')[0]?.length).toBeGreaterThan(1);
  });

  it('is weighed by how many sentences ago its name stood, and whether it stands only behind', () => {
    const text = 'هاجم داعش القرية. وصل هادي إلى تعز. وعادت الميليشيات إلى الحي. وغادر الحوثيون.';
    const told = (actor: string, what: string): number | undefined => evidenceFor(actor, text).get(what);
    expect(told('yemen_government', 'recent')).toBe(1 / 2);
    expect(told('isis', 'recent')).toBe(1 / 3);
    expect(told('houthi', 'recent')).toBeUndefined();
    expect(told('houthi', 'only-after')).toBe(1);
    expect(told('isis', 'only-after')).toBeUndefined();
  });

  it('is weighed by whom the same word, and others of its device, were about beside a name', () => {
    const text = 'اقتحمت ميليشيا الحوثي القرية. وصل هادي إلى تعز. وعادت الميليشيات إلى الحي.';
    expect(evidenceFor('houthi', text).get('framed:same-term')).toBe(1);
    expect(evidenceFor('houthi', text).get('framed:same-device')).toBeGreaterThan(0);
    expect(evidenceFor('yemen_government', text).get('framed:same-term')).toBeUndefined();
  });

  it('takes plain people who met their end for nobody else', () => {
    expect(actorsWeighed('هاجم الحوثيون تعز. وسقط أطفال صرعى.')).toEqual([['civilians']]);
    expect(actorsWeighed('هاجم الحوثيون تعز. وسقط صرعى شبان من عناصر داعش.')[0]).toContain('isis');
  });

  it('leaves nobody else where a side’s dead are named with the verb, whoever else died: an armed group’s as an army’s', () => {
    const soldiers = 'استشهد جنديان من الجيش اليمني في تعز.';
    const fighters = 'واستشهد ثلاثة من الحوثيين هناك.';
    expect(actorsWeighed(`${soldiers} ${fighters}`)).toEqual([['yemen_government'], ['houthi']]);
    expect(actorsWeighed(`${fighters} ${soldiers}`)).toEqual([['houthi'], ['yemen_government']]);
  });

  it('is not the name before a noun with a preposition, which is no apposition', () => {
    expect(String(targetsIn('أدان الأهالي حماية الحوثيين للمتمردين.'))).not.toContain('apposition');
    expect(String(targetsIn('أدان الأهالي الحوثيين المتمردين.'))).toContain('apposition');
  });

  it('that is a martyr’s state is one of the article where soldiers are told of, and no other side', () => {
    const dead = ['civilians', 'other', 'terrorism', 'unknown'];
    const visit = 'ثم زار الوفد أسر الشهداء.';
    expect(actorsWeighed(`اشتبك جنود مع الحوثيين في تعز. ${visit}`)).toEqual([[...dead, 'yemen_government']]);
    expect(actorsWeighed(`وصل الحوثيون إلى تعز. ${visit}`)).toEqual([dead]);
  });

  it('that another word means is weighed too, and nobody for a word that means nobody', () => {
    expect(actorsWeighed('هاجم الكيان الغاصب القرية. وظهر الجبن.')[1]).toEqual([
      'civilians',
      'israel',
      'other',
      'terrorism',
      'unknown',
    ]);
  });

  it('does not take those at whose hands ground was freed for its losers', () => {
    const text = 'خرج الأهالي بعد تحرير تعز على يد الجيش اليمني، وغادر الحوثيون.';
    expect(evidenceFor('houthi', text).get('foe-of-loser')).toBeUndefined();
  });

  it('does not hang on the words of another article', () => {
    const text = 'عادت الميليشيات إلى الحي.';
    const alone = targetsIn(text);
    targetsIn('استولى الحوثيون على مأرب. وانسحبت ميليشيا الحوثي.');
    expect(targetsIn(text)).toEqual(alone);
  });
});
