package org.preventionportal.evidence.theory;

record DeleteTheoryElementInput(long version, String elementKey) {}
