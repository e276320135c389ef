using System.Globalization;

namespace Lucene.Net.Search;

/// <summary>An explanation that says by itself whether the document matches, whatever the value.</summary>
public class ComplexExplanation : Explanation
{
    /// <summary>Makes an explanation of 0 that leaves open whether the document matches.</summary>
    public ComplexExplanation()
    {
    }

    /// <summary>Makes an explanation of <paramref name="value"/>.</summary>
    public ComplexExplanation(bool match, float value, string description)
        : base(value, description)
    {
        Match = match;
    }

    /// <summary>Whether the document matches; null leaves it to the sign of the value.</summary>
    public virtual bool? Match { get; set; }

    /// <inheritdoc/>
    public override bool IsMatch => Match ?? base.IsMatch;

    /// <inheritdoc/>
    protected override string GetSummary() => Match is { } match
        ? $"{Value.ToString(CultureInfo.InvariantCulture)} = {(match ? "(MATCH)" : "(NON-MATCH)")} {Description}"
        : base.GetSummary();
}
