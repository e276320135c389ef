using AngleSharp.Common;

namespace Khabar.Extraction.Reading;

/// <summary>A text of the tree.</summary>
internal sealed class MarkupText(StringOrMemory text) : MarkupNode
{
    /// <summary>The text, references resolved; as good as the page's buffer.</summary>
    public ReadOnlyMemory<char> Data => text.Memory;

    public override StringOrMemory NodeName => "#text";
}
