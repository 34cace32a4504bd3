package org.preventionportal.rights;

/** Counts what is kept about a person in one part of the portal. */
record PersonalDataTopic(String name, int itemCount) {}
