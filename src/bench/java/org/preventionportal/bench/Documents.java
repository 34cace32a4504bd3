package org.preventionportal.bench;

/** Holds the queries whose text does not depend on the data, and patterns of the others. */
final class Documents {

    static final String QUEUE = """
            { triageQueue(first: 50) { nodes {
              id title state priority { rankPoints } decideTarget { dueOn } partner { id name } } } }""";
    static final String OURS = """
            { tasks(first: 50) { nodes {
              id title state kind region updatedAt decideTarget { dueOn } partner { id name } } } }""";
    static final String SEARCH = """
            { search(text: "training county lin") { groups { kind totalCount nodes(first: 5) {
              id ... on Task { title state region createdAt partner { name } } } } } }""";
    static final String HOME = "{ home { toDo { toDo taskCount } } }";
    static final String TASK = """
            { task(id: "%s") {
              id title description kind region aim state themes prospects
              expectedReach { frontline otherProfessionals youngPeople other }
              requestedAt updatedAt history { action occurredAt } partner { id name } } }""";
    static final String SURVEY = """
            { survey(token: "%s") { state title introduction sections { key title questions {
              key kind text choices { key text } answer { choiceKeys text } } } } }""";
    static final String RESULTS = """
            { surveyCampaign(id: "%s") { results {
              responseRate { opened { ...Shown } responded { ...Shown } partial { ...Shown } complete { ...Shown } }
              questions { key kind text shown { ...Shown } answered { ...Shown } skipped { ...Shown }
                agreement { people { ...Shown } percent { ...Shown } lowerBound { ...Shown } upperBound { ...Shown } }
                choices { key text people { ...Shown } percent { ...Shown } } } } } }
            fragment Shown on DisclosedNumber { value suppressedBecause }""";
    static final String INDICATORS = """
            { programmeIndicators(topics: [TASKS], period: {startsOn: "%s", endsOn: "%s"}) { indicators {
              key unit title rows { key label number {
                amount { ...Shown } base { ...Shown } percent { ...Shown } } } } } }
            fragment Shown on DisclosedNumber { value suppressedBecause }""";
    static final String PLAN = """
            { quarterPlan(id: "%s") { name forecast {
              acceptedCount peopleReached coldSpotCountBefore coldSpotCountAfter missedTargetCount overbookedOfficerCount
              requests { task { id title region } points pointsAfter placeAfter days action fits missesTarget explanation loss }
              regions { region taskCountBefore taskCountAfter freeDaysBefore freeDaysAfter }
              themes { theme taskCountBefore taskCountAfter } partnerKinds { partnerKind waitingCount acceptedCount }
              officers { officer { name } taskCountBefore taskCountAfter freeDaysBefore freeDaysAfter } } } }""";

    private Documents() {}
}
