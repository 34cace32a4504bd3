package org.preventionportal.reporting.attendance;

import java.time.LocalDate;

/**
 * Holds the people of one kind of partner in one region and quarter.
 *
 * @param kind empty if no partner requested the task
 * @param quarter its first day
 */
record PeopleCell(String region, String kind, LocalDate quarter, int people) {

    String part(boolean isByRegion) {
        return isByRegion ? region : kind;
    }

    PeopleCell in(LocalDate other) {
        return new PeopleCell(region, kind, other, people);
    }

    PeopleCell plus(PeopleCell more) {
        return new PeopleCell(region, kind, quarter, PeopleByMonth.compared((long) people + more.people));
    }
}
