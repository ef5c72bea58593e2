package org.wirebook.wiki;

import java.util.List;

/**
 * A lab, for its template. The variables that the lab itself sets stand beside this one.
 *
 * @param url its page, to which its forms post
 * @param api what script asks begins with this, without a slash at its end
 * @param template of its panel
 * @param pages those of the book that embed it
 */
record LabView(
        String slug,
        String title,
        String summary,
        String context,
        String url,
        String api,
        String template,
        List<PageView.LinkView> pages) {}
