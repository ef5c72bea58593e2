package org.wirebook.web;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Acts when an asynchronous answer is complete, however it ended (Jakarta Servlet 6.0 §2.3.3.3). */
public record OnComplete(Runnable action) implements AsyncListener {

    @Override
    public void onComplete(AsyncEvent event) {
        action.run();
    }

    @Override
    public void onTimeout(AsyncEvent event) {}

    @Override
    public void onError(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
