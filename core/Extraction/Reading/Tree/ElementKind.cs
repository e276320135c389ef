using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser;

namespace Khabar.Extraction.Reading;

/// <summary>What tree construction and the extractor must know of elements of one name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Namespace">The namespace's URI.</param>
/// <param name="Flags">What the standard's algorithms tell apart; AngleSharp's own elements say it.</param>
/// <param name="Tag">What it is to the extractor.</param>
internal sealed record ElementKind(string Name, string Namespace, NodeFlags Flags, Tag Tag)
{
    const string Html = "http://www.w3.org/1999/xhtml";
    const string Svg = "http://www.w3.org/2000/svg";
    const string Math = "http://www.w3.org/1998/Math/MathML";

    static readonly IDocument Maker = new HtmlParser().ParseDocument(""); // above what it makes: statics begin in their order

    static readonly FrozenDictionary<string, ElementKind>.AlternateLookup<ReadOnlySpan<char>> HtmlKinds = Kinds(Html,
        """
        a abbr acronym address annotation-xml applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br
        button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset
        figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins
        isindex kbd keygen label legend li link listing main map mark marquee menu menuitem meta meter nav nobr noembed noframes noscript
        object ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s samp script search section select
        slot small source span strike strong style sub summary sup table tbody td template textarea tfoot th thead time title tr track tt
        u ul var video wbr xmp
        """);

    static readonly FrozenDictionary<string, ElementKind>.AlternateLookup<ReadOnlySpan<char>> SvgKinds = Kinds(Svg,
        "svg circle desc foreignObject path style title");

    static readonly FrozenDictionary<string, ElementKind>.AlternateLookup<ReadOnlySpan<char>> MathKinds = Kinds(Math,
        "math annotation-xml mi mn mo ms mtext");

    static readonly ElementKind OtherHtml = Made(Html, "x-other");
    static readonly ElementKind OtherSvg = Made(Svg, "other");
    static readonly ElementKind OtherMath = Made(Math, "other");

    /// <summary>The kind of an HTML element by its name in lower case.</summary>
    public static ElementKind OfHtml(ReadOnlySpan<char> name) => Of(name, HtmlKinds, OtherHtml);

    /// <summary>The kind of an element of a drawing.</summary>
    public static ElementKind OfSvg(ReadOnlySpan<char> name) => Of(name, SvgKinds, OtherSvg);

    /// <summary>The kind of an element of a formula.</summary>
    public static ElementKind OfMath(ReadOnlySpan<char> name) => Of(name, MathKinds, OtherMath);

    static ElementKind Of(ReadOnlySpan<char> name, FrozenDictionary<string, ElementKind>.AlternateLookup<ReadOnlySpan<char>> kinds, ElementKind other) =>
        kinds.TryGetValue(name, out var kind) ? kind : other with { Tag = Tags.Of(name) };

    static FrozenDictionary<string, ElementKind>.AlternateLookup<ReadOnlySpan<char>> Kinds(string uri, string names) =>
        names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(name => Made(uri, string.Intern(name)))
            .ToFrozenDictionary(kind => kind.Name).GetAlternateLookup<ReadOnlySpan<char>>();

    static ElementKind Made(string uri, string name) => new(name, uri, ((IConstructableNode)Maker.CreateElement(uri, name)).Flags, Tags.Of(name));
}
