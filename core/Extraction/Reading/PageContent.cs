namespace Khabar.Extraction.Reading;

/// <summary>A page as the classifier sees it: its blocks in order and, for HTML, the elements above them.</summary>
internal sealed class PageContent
{
    /// <summary>The blocks in the order of the page.</summary>
    public required IReadOnlyList<PageBlock> Blocks { get; init; }

    /// <summary>The elements in document order, parents first; empty for flattened text.</summary>
    public required PageElement[] Elements { get; init; }

    /// <summary>The distinct values of classes, identifiers and roles.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>True if an element's class or identifier has <paramref name="word"/> in it.</summary>
    public bool IsNamed(int element, string word) => Has(Elements[element].ClassName, word) || Has(Elements[element].IdName, word);

    bool Has(int name, string word) => name > 0 && Names[name - 1].Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>True if the page came as markup.</summary>
    public bool HasMarkup => Elements.Length > 0;
}
