using System.Text;

namespace Khabar.Defaults.Telemetry.Prometheus;

/// <summary>
/// Names as Prometheus spells them: letters, digits and underscores, the unit at the end, <c>_total</c> behind counters, by the
/// OpenTelemetry specification "Prometheus and OpenMetrics Compatibility".
/// </summary>
internal static class PrometheusName
{
    /// <summary>The name of a metric.</summary>
    /// <param name="name">Its OpenTelemetry name, such as <c>khabar.search.duration</c>.</param>
    /// <param name="unit">Its UCUM unit, such as <c>s</c> or <c>By</c>; units in braces are remarks and left out.</param>
    /// <param name="counter">True if it only grows.</param>
    public static string Of(string name, string unit, bool counter)
    {
        var spelled = Spell(name);
        if (Word(unit) is { } word && !spelled.EndsWith("_" + word, StringComparison.Ordinal)) spelled += "_" + word;
        return counter && !spelled.EndsWith("_total", StringComparison.Ordinal) ? spelled + "_total" : spelled;
    }

    /// <summary>The name of a label.</summary>
    public static string OfLabel(string key) => Spell(key);

    static string? Word(string unit) => unit switch
    {
        "s" => "seconds",
        "ms" => "milliseconds",
        "By" => "bytes",
        _ => null,
    };

    static string Spell(string name)
    {
        var spelled = new StringBuilder(name.Length + 1);
        if (name.Length > 0 && char.IsAsciiDigit(name[0])) spelled.Append('_');
        foreach (var character in name) spelled.Append(char.IsAsciiLetterOrDigit(character) ? character : '_');
        return spelled.ToString();
    }
}
