package org.preventionportal.planning.plans;

record DeleteQuarterPlanInput(QuarterPlanId quarterPlanId, long version) {}
