package org.preventionportal.platform.search;

import java.util.List;

/** Is stored with search terms, which it need not have as a field. */
public interface Searched {

    /** Made by {@link SearchTerms}. */
    List<String> searchTerms();
}
