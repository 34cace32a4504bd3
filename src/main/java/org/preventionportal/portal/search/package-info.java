/** Owns the page of the search, which every page's header leads to. */
@NullMarked
package org.preventionportal.portal.search;

import org.jspecify.annotations.NullMarked;
