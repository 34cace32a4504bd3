package org.preventionportal.planning.plans;

record ShareQuarterPlanInput(QuarterPlanId quarterPlanId, long version) {}
