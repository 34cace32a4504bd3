package org.preventionportal.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.safeguarding.IdentifyingText.Place;

/** Text that must be about nobody may name places, businesses and operations, but no adult and no child. */
class ImpersonalTextTests {

    private static List<Place> find(String text) {
        return IdentifyingText.findAnyPerson(text, LocalDate.of(2026, 11, 27));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kevin Marsh runs the takeaway.",
                "The driver is Kevin.",
                "At Kevin's they wait until dark.",
                "It comes from Darren and goes to Ryan.",
                "KEVIN MARSH RUNS IT.",
                "Rented out by K. Marsh.",
                "A man called Tony meets them at the station.",
                "Mr Hussain owns the shop.",
                "Adunni Okafor lets the rooms.",
                "The driver, K.M., waits behind the station.",
                "kevin from the garage drives them.",
                "The manager, Sarah, looks away.",
                "Mohammed Ali Khan drives the taxi.",
                "Piotr Nowak and others meet them.",
                "The leader is Tyrone Jackson.",
                "Mrs Jones rents out the rooms.",
                "His name is Darren.",
                "Ryan is known to the police.",
                "The line is run by Marcus Bell.",
                "Two brothers, Imran and Bilal, deliver.",
                "Owner: Stephen Hughes",
                "Told by DC Green.",
                "Withdrawn, since Gareth said that it was untrue.",
                "Only with the agreement of Ffion Rees.",
                "Kevin's Kebabs is where they wait.",
                "Ask in the shop of Victoria Palmer.",
                "Chloe, 14, was seen there.",
                "Jack Jones, 14, was seen there.",
                "They meet on High St. Kevin runs the shop.",
                "Project Jamie, 13, is gone.",
                "A 15-year-old boy with red hair was found in the hotel in Leeds.",
            })
    void nobodyIsNamed(String text) {
        assertThat(find(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Young people are met at a bus station and sent on by train.",
                "Young people are met outside Burger King at Leeds Station.",
                "Cars wait behind McDonald's near Scotch Corner on the A1.",
                "Operation Orochi found lines between Luton and Norwich.",
                "Operation Harriet ended in May.",
                "Rooms at Premier Inn and Travelodge are booked for one night.",
                "They travel from Victoria Coach Station to Canterbury West.",
                "They meet in Piccadilly Gardens and on Lime Street.",
                "Wendy's and Costa Coffee in the Victoria Centre are open late.",
                "Groups form on Snapchat, Discord and Roblox.",
                "The National Crime Agency and police in Stoke-on-Trent see the same.",
                "At St George's Park after school.",
                "They wait outside King Edward School and in Prince Albert Street.",
                "Lines run from Croydon to Margate on Southeastern trains.",
                "At Kings Cross and St Pancras, mostly on Friday evenings.",
                "Flats on Airbnb and Booking.com near Alexandra Palace.",
                "Papa John's, Pizza Hut and Domino's deliver there.",
                "In Chelsea and on Florence Road it is new.",
                "Heathrow Terminal Five, Gatwick and Manchester Airport.",
                "Tees Valley and County Durham: more at Metrocentre, Newcastle Central and Eldon Square.",
                "Not beyond the unit. Ask the source before it is shared with Northumbria Police.",
                "It was not true, says the British Transport Police.",
                "Costa Coffee, Taco Bell and Eldon Square, mostly after dark.",
                "Fel arfer yng Nghaerdydd Canolog ac yn Abertawe.",
            })
    void placesBusinessesAndOperationsAreNobody(String text) {
        assertThat(find(text)).isEmpty();
    }
}
