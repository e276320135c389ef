namespace Khabar.Extraction.Reading;

/// <summary>A JSON-LD script of a page.</summary>
/// <param name="Text">Its content.</param>
/// <param name="Start">Where the content begins in the decoded input.</param>
internal readonly record struct JsonScript(string Text, int Start);
