namespace Khabar.Extraction;

/// <summary>A page that cannot be extracted, and which of its fields is wrong.</summary>
public sealed class PageException(string field, string message) : Exception($"{field}: {message}")
{
    /// <summary>The field: <c>html</c>, <c>text</c> or <c>url</c>.</summary>
    public string Field { get; } = field;

    /// <summary>What is wrong with it.</summary>
    public string Description { get; } = message;
}
