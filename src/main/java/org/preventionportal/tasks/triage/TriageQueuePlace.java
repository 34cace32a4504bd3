package org.preventionportal.tasks.triage;

import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.lists.TriageQueueOrder;

/** Names a request and the list in which its place and its neighbours are looked for. */
record TriageQueuePlace(Task task, TriageQueueFilter filter, TriageQueueOrder order) {}
