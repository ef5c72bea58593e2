package org.wirebook.content;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.CustomBlock;

/** Stands around a table, so that a narrow screen can move the table sideways instead of the page. */
final class TableFrame extends CustomBlock {

    static void around(TableBlock table) {
        TableFrame frame = new TableFrame();
        table.insertBefore(frame);
        frame.appendChild(table);
    }
}
