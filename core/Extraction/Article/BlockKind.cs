namespace Khabar.Extraction;

/// <summary>What a block of a page is. Values below 20 are parts of the article, values from 20 on are boilerplate.</summary>
/// <remarks>The numbers are those of <c>khabar.v1.BlockKind</c>.</remarks>
public enum BlockKind
{
    /// <summary>Not said.</summary>
    Unspecified = 0,
    /// <summary>Running text.</summary>
    Paragraph = 1,
    /// <summary>A heading inside the body.</summary>
    Heading = 2,
    /// <summary>An item of a list.</summary>
    ListItem = 3,
    /// <summary>A block quotation.</summary>
    Quote = 4,
    /// <summary>The caption of a picture or film.</summary>
    Caption = 5,
    /// <summary>A table, a row a line, cells divided by tabs.</summary>
    Table = 6,
    /// <summary>The article's headline. Recognised, but not a part of the body.</summary>
    Headline = 7,
    /// <summary>The names of the authors. Recognised, but not a part of the body.</summary>
    Byline = 8,
    /// <summary>When the article was published. Recognised, but not a part of the body.</summary>
    Dateline = 9,
    /// <summary>An advertisement or its label.</summary>
    Advertisement = 20,
    /// <summary>Buttons to share, print or save.</summary>
    ShareBar = 21,
    /// <summary>Menus, breadcrumbs, previous and next links.</summary>
    Navigation = 22,
    /// <summary>The headline or first words of another story.</summary>
    RelatedStoryTeaser = 23,
    /// <summary>Who the author is.</summary>
    AuthorBiography = 24,
    /// <summary>Readers' comments and what invites them.</summary>
    Comments = 25,
    /// <summary>Who took or owns a picture, and captions that are left out with it.</summary>
    PhotoCredit = 26,
    /// <summary>A notice about cookies or consent.</summary>
    CookieNotice = 27,
    /// <summary>A call to subscribe, register, donate or follow.</summary>
    SubscriptionPrompt = 28,
    /// <summary>The headline once more.</summary>
    DuplicateHeadline = 29,
    /// <summary>Whom the text was taken over from, or who may take it over.</summary>
    ReprintCredit = 30,
    /// <summary>Imprint, copyright, contact, legal text at the end of the page.</summary>
    Footer = 31,
    /// <summary>Boilerplate of no kind above.</summary>
    OtherBoilerplate = 32,
}
