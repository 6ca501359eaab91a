# ruff: noqa: E501
"""Names met in Germany's networks that Faker's providers lack, by sex; both spellings where two are common."""

MEN = (
    "sanjay rahul amit anil arun ashok deepak dinesh gaurav harish karthik krishna kumar manish mohan mukesh naveen nikhil pradeep prakash"
    " raj rajesh rajiv rakesh ramesh ravi rohit sachin sandeep sanjeev satish senthil shiva siddharth srinivas sunil suresh varun vijay vikas vikram vinod vivek yash arjun aditya"
    " chukwuma chinedu chidi emeka ifeanyi kelechi nnamdi obinna okechukwu oluwaseun olumide tunde femi segun babatunde kwame kofi kwabena yaw kojo kweku mensah amadou mamadou ousmane moussa ibrahima cheikh"
    " mohammed mohamed muhammad ahmed ahmad mahmoud mustafa hassan hussein khaled khalid omar tariq samir nabil walid youssef yusuf jamal karim rachid said bilal hamza anas ayman bassam fadi ghassan hisham imad issam jihad majid marwan nasser nizar osama qasim rami riad sami tarek wael yasin ziad zaid farid hakim jamil kamal munir nadim rafiq salim shadi adnan"
    " reza mehdi amir arash babak behrouz dariush farhad hamid hossein kaveh kian mehran navid omid parviz ramin saeed shahram siavash"
    " vinh duc minh hung dung tuan thanh long nam hai quang khanh phuong bao tien trung hoang hieu khoa cuong viet son phuc"
    " wei jun ming lei hao jian xiang yang bin feng gang hong jie bo chao min-ho jin-ho hyun sung-min takeshi hiroshi kenji yuki satoshi daisuke haruto"
    " mehmet ahmet mustafa murat emre can cem kemal hakan serkan volkan onur burak deniz tolga ufuk umut yavuz ercan erdem erkan ferhat fatih gökhan halil hasan hüseyin ibrahim ilker ismail kaan levent metin mert nuri okan orhan osman ozan özgür ramazan recep sinan selim süleyman tarik taner tamer turgut yilmaz yusuf baran azad rojhat serhat"
    " milan goran zoran dragan nikola stefan milos miloš dejan darko igor ivan luka marko mirko miroslav nenad petar predrag sasa saša slobodan vladimir vuk zlatan adnan amir damir edin elvir emir haris jasmin mirza nedim senad tarik"
    " oleksandr andriy bohdan dmytro mykola oleh pavlo serhiy taras vasyl volodymyr yaroslav yuriy sergej sergei dmitri dimitri alexej aleksey boris evgeny igor kirill maxim mikhail nikita oleg pavel roman vadim viktor vitali"
    " bjarne finn jannis jannik yannick malte hinnerk fiete ole torben thorben thorsten torsten hauke heiko henning ingo jochen jürgen karsten kersten knut lasse lennart lutz mats mirko ralf reinhard rüdiger sönke sören steffen sven tjark tobias uwe volker wolfgang wilfried"
    " nikos giorgos yannis kostas dimitris stavros christos vasilis thanasis panagiotis spyros kyriakos giovanni luca matteo alessandro lorenzo davide salvatore vincenzo domenico antonio vito piero"
    " tomasz piotr krzysztof andrzej marek pawel paweł jacek wojciech zbigniew grzegorz lukasz łukasz mariusz dariusz bartosz jakub mateusz kamil rafal rafał slawomir leszek boguslaw bogdan radu florin ionut mihai dumitru vasile ciprian"
    " tewodros dawit yonas haile abebe girma solomon giorgi levan zurab davit aram armen hayk tigran joão thiago leandro rui nuno tiago luis jorge javier miguel angel rafael ignacio santiago declan cormac callum hamish ewan angus"
)
WOMEN = (
    "ananya priya anjali asha deepa divya gayatri geeta indira jaya kavita kavya lakshmi lata madhuri meena meera neha nisha pooja radha rashmi rekha ritu sangeeta shreya sita smita sneha sunita sushma swati uma usha vandana vidya"
    " ngozi chioma ifeoma adaeze amaka nneka chiamaka folake yetunde funmilayo bukola abena adwoa afia akosua ama efua esi aminata fatou fatoumata mariama aissatou awa"
    " fatima aisha amina leila layla leyla nadia samira yasmin yasmina zainab khadija maryam mariam noor nour rana rania salma hanan hala huda iman jamila karima lamia latifa maha mona nawal rasha reem ruba sahar sana shirin soraya wafa zahra ikram amira dalia dina hiba houda"
    " azadeh bahar fariba farzaneh laleh mahnaz mina nasrin niloufar parisa roya shadi shirin simin sepideh taraneh"
    " thi lan huong linh mai thu hoa hanh hien hong huyen ngoc nhung oanh phuong thao thuy trang tuyet van yen tinh tình hà lê ha nga"
    " mei xiu ying li-na fang hui jing lan ling min na ping qing xia yan ji-woo hye-jin soo-jin yuki sakura akiko haruka keiko yumi"
    " ayse ayşe fatma zeynep elif aylin gülsen gülşen güler hatice havva hülya meral meryem nesrin nurcan nurten özlem sevgi sevim sibel songül şenay senay tülay tuğba yasemin yıldız zehra derya dilek ebru emine esra filiz gamze gizem gonca gül gülay hacer ipek melek merve nazan necla pınar pinar rukiye selma serap sengül semra tugba ülkü berivan rojin dilan"
    " jelena ivana marija milica dragana gordana ljiljana mirjana nada sanja snezana svetlana tanja vesna zorica jasmina amra azra emina lejla mirela sabina selma"
    " oksana olena iryna nataliya kateryna yuliya tetyana halyna ludmila ljudmila galina natalia natalja olga tatjana irina ekaterina anastasia darya yelena larissa"
    " agnieszka katarzyna malgorzata małgorzata joanna barbara ewa magdalena aleksandra beata bozena bożena danuta dorota elzbieta elżbieta grazyna halina iwona jadwiga justyna karolina monika zofia wieslawa ioana mihaela elena gabriela alina simona roxana"
    " antje birgit britta dörte frauke gesine gudrun heike heidrun hilke imke inken jule kerstin maike mareike meike merle nele neele silke sünje swantje svenja tomke ulrike wiebke wibke anke astrid beate dagmar edeltraud elke friederike gerlinde hannelore hedwig ilse ingeborg irmgard leonie lieselotte marlies mechthild roswitha sigrid traute ursula waltraud"
    " dimitra eleni eirini katerina maria sofia vasiliki chiara giulia francesca federica valentina ximena guadalupe rocio pilar mercedes consuelo beatriz ines joana mafalda aoife niamh siobhan saoirse mairead isla fiona ailsa"
    " hiwot selam tigist almaz nino ketevan tamar ana ani anahit lusine thandi zanele nomsa lerato wanjiru akinyi achieng"
)
SURNAMES = (
    "mehta sharma verma gupta patel shah desai joshi kulkarni iyer iyengar nair menon pillai reddy rao raman krishnan subramanian banerjee chatterjee mukherjee das bose ghosh chopra kapoor malhotra khanna singh kaur gill sandhu kumar mishra tiwari pandey srivastava agarwal jain"
    " okafor okonkwo adeyemi adebayo okoro eze nwosu obi chukwu balogun ogunleye afolabi mensah owusu boateng asante osei appiah diallo traore keita coulibaly ndiaye diop sow"
    " nguyen tran le pham hoang phan vu vo dang bui do ho ngo duong ly phạm trần lê vũ võ đặng bùi đỗ hồ ngô dương lý nguyễn"
    " al-masri al-sayed haddad khoury mansour nasser rahimi ahmadi hosseini karimi mohammadi rezai benali bouazza el-amrani bakr aziz hamdan darwish saleh qureshi malik chaudhry hussain iqbal"
    " yilmaz yılmaz kaya demir celik çelik sahin şahin yildiz yıldız yildirim yıldırım öztürk aydin aydın özdemir arslan dogan doğan kilic kılıç aslan cetin çetin kara koc koç kurt özkan simsek şimşek polat korkmaz acar aktaş aktas erdogan güler avci tekin bulut toprak karaca demirtas demirtaş"
    " kowalski kowalczyk nowak wisniewski wiśniewski wojcik wójcik kaminski kamiński lewandowski lewandowska zielinski zieliński szymanski wozniak dabrowski mazur krawczyk kaczmarek piotrowski grabowski"
    " horvat kovac kovač kovacevic babic marić jovanovic petrovic nikolic markovic popovic popescu ionescu georgescu dumitru stavrou papadopoulos papadakis georgiou papadimitriou konstantinou shevchenko kovalenko bondarenko tkachenko melnyk ivanov petrov petrowa smirnov volkov sokolov"
)
