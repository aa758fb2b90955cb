package annals.api.customer;

/** The way on which a customer and we are in contact. */
public enum Channel {
    EMAIL,
    PHONE,
    SMS,
    CHAT,
    WHATSAPP,
    FACEBOOK,
    X,
    WEB,
    WEB_FORM,
    MOBILE_APP,
    FAX,
    DIRECT_MAIL,
    IN_PERSON,
    NOTE
}
