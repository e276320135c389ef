using System.Globalization;
using System.Net;
using System.Text;

namespace Lucene.Net.Search;

/// <summary>How a score comes about: a value, what it is, and the explanations it is computed from.</summary>
public class Explanation
{
    List<Explanation>? details;

    /// <summary>Makes an explanation of 0 without a description.</summary>
    public Explanation()
        : this(0, string.Empty)
    {
    }

    /// <summary>Makes an explanation of <paramref name="value"/>.</summary>
    public Explanation(float value, string description)
    {
        Value = value;
        Description = description;
    }

    /// <summary>Whether the document matches; by default, whether the value is positive.</summary>
    public virtual bool IsMatch => Value > 0.0f;

    /// <summary>The number explained.</summary>
    public virtual float Value { get; set; }

    /// <summary>What the number is.</summary>
    public virtual string Description { get; set; }

    /// <summary>The parts, or null where there are none.</summary>
    public virtual Explanation[]? GetDetails() => details?.ToArray();

    /// <summary>Adds a part.</summary>
    public virtual void AddDetail(Explanation detail) => (details ??= []).Add(detail);

    /// <summary>The explanation as an indented outline, a line a part.</summary>
    public override string ToString() => ToString(0);

    /// <summary>The explanation as nested HTML lists, descriptions escaped.</summary>
    public virtual string ToHtml()
    {
        var html = new StringBuilder("<ul>\n<li>").Append(WebUtility.HtmlEncode(GetSummary())).Append("<br />\n");
        foreach (var detail in details ?? [])
        {
            html.Append(detail.ToHtml());
        }
        return html.Append("</li>\n</ul>\n").ToString();
    }

    /// <summary>The explanation as an outline that starts <paramref name="depth"/> levels in.</summary>
    protected virtual string ToString(int depth)
    {
        var text = new StringBuilder().Append(' ', 2 * depth).Append(GetSummary()).Append('\n');
        foreach (var detail in details ?? [])
        {
            text.Append(detail.ToString(depth + 1));
        }
        return text.ToString();
    }

    /// <summary>The line for this explanation alone.</summary>
    protected virtual string GetSummary() => Value.ToString(CultureInfo.InvariantCulture) + " = " + Description;
}
