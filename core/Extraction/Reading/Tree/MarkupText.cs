using System.Text;
using AngleSharp.Common;

namespace Khabar.Extraction.Reading;

/// <summary>A text of the tree.</summary>
internal sealed class MarkupText(ReadOnlyMemory<char> text) : MarkupNode
{
    ReadOnlyMemory<char> data = text;
    StringBuilder? joined; // what came piece by piece, which may be many

    /// <summary>The text, references resolved; as good as the page's buffer.</summary>
    public ReadOnlyMemory<char> Data
    {
        get
        {
            if (joined is not null)
                (data, joined) = (joined.ToString().AsMemory(), null);
            return data;
        }
    }

    public override StringOrMemory NodeName => "#text";

    /// <summary>Appends a text that follows with no element between.</summary>
    public void Append(ReadOnlyMemory<char> more) => (joined ??= new StringBuilder().Append(data)).Append(more);
}
