namespace Khabar.Cli.Inputs;

/// <summary>One thing that the inputs hold.</summary>
/// <param name="Origin">Where it was found: a file, <c>file:line</c> or <c>file@offset</c>. The same input gives the same origins again.</param>
abstract record InputItem(string Origin);

/// <summary>A line of JSONL, not parsed yet.</summary>
/// <param name="Origin">Where it was found.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">The line.</param>
sealed record JsonLine(string Origin, int Number, string Text) : InputItem(Origin);

/// <summary>A page that is a file or a record of a crawl. It is decoded when it is read, so that many cores can.</summary>
/// <param name="Origin">Where it was found.</param>
/// <param name="Id">Which page it is: the file's path below the folder that was named, or the address that was crawled.</param>
/// <param name="Read">
/// Gives the page. Throws <see cref="InvalidDataException"/> if it cannot be decoded, <see cref="IOException"/> or
/// <see cref="UnauthorizedAccessException"/> if its file cannot be read.
/// </param>
sealed record PageItem(string Origin, string Id, Func<CrawledPage> Read) : InputItem(Origin);

/// <summary>A part of the input that is no page for being damaged. Reading goes on after it.</summary>
/// <param name="Origin">Where it was found.</param>
/// <param name="Reason">What is wrong with it.</param>
sealed record BrokenItem(string Origin, string Reason) : InputItem(Origin);
