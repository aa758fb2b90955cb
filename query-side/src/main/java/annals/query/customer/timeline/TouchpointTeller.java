package annals.query.customer.timeline;

import annals.api.customer.Channel;
import annals.api.customer.touchpoint.TouchpointEvent;
import annals.api.customer.touchpoint.TouchpointEvent.TouchpointRecorded;
import org.springframework.stereotype.Component;

@Component
class TouchpointTeller implements Teller<TouchpointEvent> {

    @Override
    public Class<TouchpointEvent> events() {
        return TouchpointEvent.class;
    }

    @Override
    public String thing(TouchpointEvent event) {
        var recorded = (TouchpointRecorded) event;
        return "/api/customers/" + recorded.customerId() + "/touchpoints/" + recorded.touchpointId();
    }

    @Override
    public Told tell(TouchpointEvent event, String title) {
        var recorded = (TouchpointRecorded) event;
        return Told.of("touchpoint", thing(event), line(recorded))
                .saying(recorded.body())
                .on(recorded.channel())
                .by(recorded.department())
                .onlyFor(recorded.visibleTo());
    }

    private static String line(TouchpointRecorded recorded) {
        String subject = Words.quoted(recorded.subject());
        if (recorded.channel() == Channel.NOTE) {
            return "Internal note: " + subject;
        }
        String channel = name(recorded.channel());
        return switch (recorded.direction()) {
            case INBOUND -> channel + " from the customer: " + subject;
            case OUTBOUND -> channel + " to the customer: " + subject;
            case INTERNAL -> channel + " among ourselves: " + subject;
        };
    }

    private static String name(Channel channel) {
        return switch (channel) {
            case EMAIL -> "E-mail";
            case PHONE -> "Call";
            case SMS -> "SMS";
            case CHAT -> "Chat";
            case WHATSAPP -> "WhatsApp message";
            case FACEBOOK -> "Facebook message";
            case X -> "Message on X";
            case WEB -> "Visit to the website";
            case WEB_FORM -> "Web form";
            case MOBILE_APP -> "Message in the app";
            case FAX -> "Fax";
            case DIRECT_MAIL -> "Letter";
            case IN_PERSON -> "Meeting";
            case NOTE -> "Note";
        };
    }
}
