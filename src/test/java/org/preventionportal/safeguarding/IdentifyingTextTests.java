package org.preventionportal.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifyingTextTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "NHS 943 476 5919 please | NHS_NUMBER | 5 | 16",
                "9434765919 | NHS_NUMBER | 1 | 10",
                "943-476-5919 | NHS_NUMBER | 1 | 12",
                "943.476.5919 | NHS_NUMBER | 1 | 12",
                "943  476  5919 | NHS_NUMBER | 1 | 14",
                "9434 765 919 | NHS_NUMBER | 1 | 12",
                "999 000 0050 | NHS_NUMBER | 1 | 12",
                "９４３ ４７６ ５９１９ | NHS_NUMBER | 1 | 12",
                "her number AB123456C | NATIONAL_INSURANCE_NUMBER | 12 | 20",
                "ab 12 34 56 c | NATIONAL_INSURANCE_NUMBER | 1 | 13",
                "NRM reference 12345 | NRM_REFERENCE | 1 | 19",
                "NRM/2023/01234 | NRM_REFERENCE | 1 | 14",
                "NRM referral number 12345 | NRM_REFERENCE | 1 | 25",
                "NRM case number is 12345 | NRM_REFERENCE | 1 | 24",
                "NRM ref: AB/12345 | NRM_REFERENCE | 1 | 17",
                "12 March 2012 | POSSIBLE_DATE_OF_BIRTH | 1 | 13",
                "Jade Price (12/03/2012) | POSSIBLE_DATE_OF_BIRTH | 13 | 22",
                "on 12/03/2011 she was born | POSSIBLE_DATE_OF_BIRTH | 4 | 13",
                "14 Mawrth 2011 | POSSIBLE_DATE_OF_BIRTH | 1 | 14",
                "Ganwyd hi ar 14 Mawrth 2011 | DATE_OF_BIRTH | 1 | 27",
                "born on the 12th of March 2012 | DATE_OF_BIRTH | 1 | 30",
                "DOB 12032012 | DATE_OF_BIRTH | 1 | 12",
                "DOB12/03/2012 | DATE_OF_BIRTH | 1 | 13",
                "DOB 1.2.77 | DATE_OF_BIRTH | 1 | 10",
                "12 March '12 | POSSIBLE_DATE_OF_BIRTH | 1 | 12",
                "2012-03-12T00:00 | POSSIBLE_DATE_OF_BIRTH | 1 | 10",
                "03/13/2012 | POSSIBLE_DATE_OF_BIRTH | 1 | 10",
                "March 12th, 2012 | POSSIBLE_DATE_OF_BIRTH | 1 | 16",
                "Kayleigh lives at LS1 4AB | HOME_ADDRESS | 19 | 25",
                "jack, ls14ab | NAMED_POSTCODE | 7 | 12",
                "Lily at SW1A  1AA | NAMED_POSTCODE | 9 | 17",
                "Mr Brown, M1 1AE | NAMED_POSTCODE | 11 | 16",
                "Kayleigh, 14, goes missing | NAME_WITH_AGE | 1 | 12",
                "a boy called Zed | NAME_OF_CHILD | 3 | 16",
                "Her mum is on 07700 900123 | PRIVATE_CONTACT | 15 | 26",
                "crime number 42/118734/25 | CASE_REFERENCE | 1 | 25",
                "Siân, CF10 1AA | NAMED_POSTCODE | 7 | 14",
                "QQ 45 12 78 B | NATIONAL_INSURANCE_NUMBER | 1 | 13",
                "dob is the fourteenth of august | DATE_OF_BIRTH | 1 | 31",
                "Notes_dob_12.3.2011.docx | DATE_OF_BIRTH | 7 | 19",
                "Danika Voss in tutor group 10R | NAME_OF_CHILD | 1 | 11",
                "Zayd (15) | NAME_OF_CHILD | 1 | 4",
                "PC Amir Khan told us of Jaydon Pryce, 15 | NAME_WITH_AGE | 25 | 40",
                "Head of year asked for Ksenia Adair. Shes in 9W | NAME_OF_CHILD | 24 | 35",
                "The family moved to flat 9, Corbel House | POSSIBLE_HOME_ADDRESS | 26 | 40",
                "The boy whose dad is the vicar of Penmarric was stabbed | DESCRIBED_CHILD | 1 | 55",
                "Kayleigh Jones, 14, wants to be an actress | NAME_WITH_AGE | 1 | 18",
                "Kayleigh Jones, 14, loves the therapy dog | NAME_WITH_AGE | 1 | 18",
                "Kayleigh Jones, 14, made up with her mum | NAME_WITH_AGE | 1 | 18",
                "Kayleigh Jones, 14, is made up with her new phone | NAME_WITH_AGE | 1 | 18",
                "Kayleigh Jones, 14, is a real character in class | NAME_WITH_AGE | 1 | 18",
                "Kayleigh, 14, told staff it is all made up | NAME_WITH_AGE | 1 | 12",
                "Kayleigh, 14, writes fictional stories | NAME_WITH_AGE | 1 | 12",
                "Kayleigh, 14, told us of a fictional girl | NAME_WITH_AGE | 1 | 12",
                "A fictional girl in the film helped Kayleigh, 14 | NAME_WITH_AGE | 37 | 48",
                "Mae Kayleigh Jones, 14, yn gymeriad hoffus | NAME_WITH_AGE | 1 | 22",
                "The fictional case helped. Kayleigh, 14, goes missing | NAME_WITH_AGE | 28 | 39",
                "A fictional case on county lines was read aloud Kayleigh, 14, told us | NAME_WITH_AGE | 49 | 60",
                "The boy whose dad is an actor in Penmarric was stabbed | DESCRIBED_CHILD | 1 | 54",
                "A fictional case. The boy whose dad is the vicar of Penmarric was stabbed | DESCRIBED_CHILD | 19 | 73",
                "Our fictional lad is like the boy of the vicar of Penmarric, Alfie Combe | DESCRIBED_CHILD | 1 | 72",
                "Our fictional lad is like the boy of the vicar of Penmarric who was stabbed | DESCRIBED_CHILD | 1 | 75",
                "A fictional clip helped the boy whose dad is the vicar of Penmarric and who was stabbed | DESCRIBED_CHILD | 1 | 87",
                "The boy whose dad is the vicar of Penmarric was stabbed. A made-up girl called Ella Voss, 13, who goes missing from Penmarric School | DESCRIBED_CHILD | 1 | 56",
                "Beth often goes missing | NAME_OF_CHILD | 1 | 4",
                "Beth is being groomed | NAME_OF_CHILD | 1 | 4",
                "Beth goes missing | NAME_OF_CHILD | 1 | 4",
                "A pupil at Ysgol Glan Ceri goes missing often | DESCRIBED_CHILD | 1 | 45",
                "A pupil at Ysgol Penweddig Siân Jones goes missing | NAME_OF_CHILD | 28 | 37",
                "Kay\u200Bleigh, 14, goes missing | NAME_WITH_AGE | 1 | 13",
                "NHS number 943\u2800476\u28005919 | NHS_NUMBER | 12 | 23",
                "My NI number is QQ\u2800123456\u2800C | NATIONAL_INSURANCE_NUMBER | 17 | 27",
                "943\uD800476\uE0005919\u0378 | NHS_NUMBER | 1 | 13",
                "K\u2060a\uFE0Fyleigh\u00AD, 1\u200D4, goes missing | NAME_WITH_AGE | 1 | 16",
                "Sia\u0302n, CF10 1AA | NAMED_POSTCODE | 8 | 15",
                "\uD835\uDC09\uD835\uDC1A\uD835\uDC1C\uD835\uDC24, ls14ab | NAMED_POSTCODE | 11 | 16",
                "943\u2063476\u2063 5919 | NHS_NUMBER | 1 | 13",
                "May was 14 when they met | NAME_OF_CHILD | 1 | 10",
                "Will, the year 9 lad | NAME_OF_CHILD | 1 | 16",
                "Our notes on AB, 15 y/o | NAME_OF_CHILD | 14 | 23",
                "Leah will be 14 on Friday | NAME_OF_CHILD | 1 | 4",
                "born 12 Septmber 2009 | DATE_OF_BIRTH | 1 | 21",
                "dob 3rd febuary | DATE_OF_BIRTH | 1 | 15",
                "Mae teulu Ffion Hâf wedi symud | NAME_OF_CHILD | 11 | 19",
                "Cafodd Adunni Okafor ei chadw mewn tŷ | NAME_OF_CHILD | 8 | 20",
                "Mae Tomos yn fy nosbarth i | NAME_OF_CHILD | 5 | 9",
                "The strategy meeting for Danika Voss | NAME_OF_CHILD | 26 | 36",
                "Staff spotted Bradley Tonks on the train | NAME_OF_CHILD | 7 | 27",
                "Concerned for the safety of Kayleigh Jones | NAME_OF_CHILD | 1 | 42",
                "The Castellane children were moved | NAME_OF_CHILD | 1 | 23",
                "Kayleigh's Law helped Kayleigh Jones, 14 | NAME_WITH_AGE | 23 | 40",
            })
    void whatIdentifiesAChildIsFoundWithItsPlace(String text, IdentifyingText.Kind kind, int from, int to) {
        assertThat(IdentifyingText.find(text, TODAY)).containsExactly(new IdentifyingText.Place(kind, from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Training on 26 March 2027 for 120 people",
                "943 476 5910 is no NHS number",
                "0000000000",
                "Call us on 01234567890",
                "NRM training for 1200 people",
                "NRM 16938 referrals in 2023",
                "NRM no 250 referrals",
                "In 2024 there were 12 incidents",
                "For ages 10-12, 20 pupils",
                "years 9 10 11",
                "aged 9-11, 15 staff",
                "Ofsted inspected on 5 May 2023",
                "Seen on 12/03/2012.",
                "Meet Kayleigh Brown at the Town Hall, LS1 4AB",
                "Lucy, 14:00 to 16:30",
                "since the policy of 1 September 2021",
                "Act in force on 31 July 2015",
                "Our office is at LS1 4AB",
                "Charlotte Street, B1 1AA",
                "We met in May at the Town Hall, LS1 4AB",
                "Kayleigh will run the session",
                "12 of 34 in 56 schools",
                "A budget of 1,234,567.89",
                "Hamza is the Yr 6 lead at Dovecote Primary",
                "Danika Voss, tutor of 10R, asked for leaflets",
                "We hope for 14 places in Norwich, 12 in Hull",
                "Learners aged 14 came to the stall",
                "The packs for Year 9 went to Penmarsh Lodge",
                "The character in our film is called Jade and is a made-up girl of 14",
                "A fictional girl called Kayleigh, 14, is in the film",
                "Kayleigh, 14, is a made-up girl",
                "Kayleigh, 14, is fictional.",
                "Mae Kayleigh Jones, 14, yn gymeriad dychmygol",
                "Mae Kayleigh Jones, 14, yn gymeriad yn y ffilm",
                "Alfie, our therapy dog, is 10",
                "The actor who plays Kyle, 15, is unwell",
                "A number of young people go missing to the same area",
                "Beth ddylai rhiant ei wneud?",
                "Beth sydd wedi digwydd i'r ferch yn y stori?",
                "Dentists and exploitation.pdf",
                "Spotting exploited children.pdf",
                "Will a Year 9 pupil understand it?",
                "Sessions are in April (Year 8), May (Year 9) and June (Year 10)",
                "KS3 and KS4, 15 classes, need PE, 14 of them IT",
                "We showed the film Kayleigh's Love Story to Year 8",
                "We read Oliver Twist with Year 7",
                "The Child Q review shaped our policy",
                "A pretend child, \"Sam age 12\", rings the helpline",
                "In our scenario, Mia, 13, is offered a phone",
                "An invented pupil called Mia, 13, gets gifts; she is not a real child",
                "DC Aoife Brennan's number at work is 020 7946 0518",
                "Thank you Bev and Nasreen, the two trainers",
                "Officer Jack Tennant knew his stuff",
                "Our policy for every child, version 2, 4 March 2020",
                "Cafodd Gwen Parri ei phenodi'n rheolwr",
                "Beth rydym yn ei gadw",
                "Kate asked for the pack on looked after children",
            })
    void ordinaryWordsPass(String text) {
        assertThat(IdentifyingText.find(text, TODAY)).isEmpty();
    }

    /** Each way to write a month that is found has a number. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 Gorffennaf 2012",
                "3 orff 2012",
                "3 orf 2012",
                "3 Orfennaf 2012",
                "3 Fawrth 2012",
                "3 ragfyr 2012",
                "3 Fedi 2012",
                "3 febuary 2012",
                "3 Septmber 2012",
                "3 spetember 2012",
                "3 ocotber 2012",
                "3 agust 2012",
                "3 Gorffenhaf 2012"
            })
    void aMonthInAnySpellingIsNoError(String date) {
        assertThatCode(() -> IdentifyingText.find("born " + date, TODAY)).doesNotThrowAnyException();
    }

    /** A pattern would look back over a run of them at each. */
    @Test
    void marksOfNoLetterAreLeftOut() {
        assertThat(PlainText.of("\u0301\u0323J\u0301a\u0301ck" + "\u0329".repeat(9))
                        .characters())
                .isEqualTo("Jáck");
        assertThat(IdentifyingText.find("J\u0329a\u0329ck, 14", TODAY)).hasSize(1);
    }

    @Test
    void aStrongMatchIsNotHiddenByAWeakOne() {
        assertThat(IdentifyingText.find("Kayleigh, 14, lives at 12 Amber Road, NE61 1AA", TODAY))
                .extracting(IdentifyingText.Place::kind)
                .contains(IdentifyingText.Kind.HOME_ADDRESS);
    }

    /** The longest text of an import, made to make a pattern look back. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "a",
                "Aa ",
                "1",
                "1 ",
                "0 7",
                "born ",
                "Kayleigh ",
                "\u0301",
                "a@a.a.a",
                "Kayleigh's ",
                "her number ",
                "NRM ref ",
                "'-",
                "A-",
                "the boy ",
                "is only ",
                "LS1 4AB. ",
                "07700 900123 ",
                "1/2/2010 ",
                "really ",
                "@a.",
                "ref 1/",
                "A. ",
                " ",
                "case no: is ",
                "NRM",
                "Kayleigh really ",
                "Voss ",
                "Danika Voss 10R ",
                "15 and ",
                "b. ",
                "yr 9 ",
                "fourteenth of ",
                "NI ",
                "her ",
                "Age: ",
                "AB ",
                "Will is ",
                "the film ",
                "Lily's Law ",
                "read Lily ",
                "meeting for ",
                "The Voss "
            })
    @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void noTextTakesLong(String part) {
        assertThatSearchEnds(part.repeat(10_000 / part.length()));
    }

    /** What is at the end of a text must not be searched for again from each part. */
    @ParameterizedTest
    @ValueSource(strings = {"1/2/2012 ", "1/2/2012's ", "a.", "A-"})
    @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void noTextWithAnEndTakesLong(String part) {
        assertThatSearchEnds(part.repeat(10_000 / part.length()) + " her snapchat 1");
    }

    private static void assertThatSearchEnds(String text) {
        assertThat(IdentifyingText.find(text, TODAY)).hasSizeLessThan(text.length());
    }

    @Test
    void severalPlacesComeInTheirOrder() {
        assertThat(IdentifyingText.find("AB123456C and 943 476 5919", TODAY))
                .extracting(IdentifyingText.Place::from)
                .containsExactly(1, 15);
    }

    @Test
    void onlyTheAdviceForTheAuthorQuotesTheText() {
        var place = IdentifyingText.find("943 476 5919", TODAY).getFirst();
        assertThat(place.advice())
                .startsWith("Remove characters 1 to 12. They look like an NHS number.")
                .doesNotContain("943 ");
        assertThat(place.adviceFor("943 476 5919")).startsWith("Remove '943 476 5919'. It looks like an NHS number.");
    }
}
