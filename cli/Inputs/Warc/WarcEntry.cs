namespace Khabar.Cli.Inputs.Warc;

/// <summary>What is found at a place of an archive.</summary>
/// <param name="Offset">Where it begins in the file; of a compressed archive, where its gzip member begins.</param>
abstract record WarcEntry(long Offset);

/// <summary>A whole record.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="Headers">Its named fields.</param>
/// <param name="Block">Its content.</param>
sealed record WarcRecord(long Offset, HeaderFields Headers, byte[] Block) : WarcEntry(Offset);

/// <summary>A part of the archive that cannot be read.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="Reason">What is wrong with it.</param>
/// <param name="IsCut">True if the input ended within it.</param>
sealed record WarcFault(long Offset, string Reason, bool IsCut = false) : WarcEntry(Offset);
