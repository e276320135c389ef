using System.Text;

namespace Khabar.Extraction.Reading;

/// <summary>Tells tables of data from tables that lay out a page, and reads the former as text.</summary>
internal static class DataTable
{
    const int MaxNodes = 4_000;
    const int MaxCellWords = 30;

    /// <summary>Reads a table of short cells, two or more a row, as rows divided by line feeds and cells by tabs.</summary>
    /// <returns>False if the table lays out a page: it holds another table, a form, paragraphs or long cells.</returns>
    public static bool TryRead(MarkupElement table, out string rows)
    {
        rows = "";
        var text = new StringBuilder();
        var cell = new StringBuilder();
        var stack = new Stack<(MarkupElement Element, int Next)>();
        stack.Push((table, 0));
        int nodes = 0, cells = 0, rowCells = 0, wideRows = 0, paragraphs = 0;
        while (stack.TryPop(out var frame))
        {
            if (frame.Next >= frame.Element.Count)
            {
                if (frame.Element.Tag == Tag.Cell)
                {
                    EndCell(text, cell, ref rowCells, ref cells);
                }
                else if (frame.Element.Tag == Tag.Row && rowCells > 0)
                {
                    wideRows += rowCells > 1 ? 1 : 0;
                    rowCells = 0;
                    text.Append('\n');
                }
                continue;
            }
            stack.Push(frame with { Next = frame.Next + 1 });
            if (++nodes > MaxNodes)
                return false;
            switch (frame.Element[frame.Next])
            {
                case MarkupText run:
                    cell.Append(run.Data.Span);
                    break;
                case MarkupElement element:
                    var tag = element.Tag;
                    if (tag is Tag.Table or Tag.Form or Tag.Article or Tag.Section or Tag.Figure or Tag.Heading1 or Tag.Heading2 or Tag.List)
                        return false;
                    if (tag == Tag.Paragraph && ++paragraphs > 60)
                        return false;
                    if (tag is Tag.Break or Tag.Paragraph or Tag.Division)
                        cell.Append(' ');
                    if (tag is not (Tag.Skipped or Tag.Break or Tag.Picture))
                        stack.Push((element, 0));
                    break;
            }
            if (cell.Length > MaxCellWords * 12)
                return false;
        }
        if (wideRows < 2 || cells < 4)
            return false;
        rows = text.ToString().TrimEnd('\n', '\t');
        return rows.Length > 0;
    }

    static void EndCell(StringBuilder text, StringBuilder cell, ref int rowCells, ref int cells)
    {
        var folded = Folded(cell);
        cell.Clear();
        if (folded.Length == 0)
            return;
        if (rowCells > 0)
            text.Append('\t');
        text.Append(folded);
        rowCells++;
        cells++;
    }

    static string Folded(StringBuilder cell) =>
        string.Join(' ', cell.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
