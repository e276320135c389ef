using System.Text;

namespace Khabar.Extraction.Reading;

/// <summary>Walks trees without recursion.</summary>
internal static class DocumentWalk
{
    /// <summary>All nodes below <paramref name="root"/> in document order.</summary>
    public static IEnumerable<MarkupNode> Below(MarkupNode root)
    {
        var stack = new (MarkupNode Node, int Next)[64];
        stack[0] = (root, 0);
        for (var open = 1; open > 0;)
        {
            var (node, next) = stack[open - 1];
            if (next >= node.Count)
            {
                open--;
                continue;
            }
            stack[open - 1].Next = next + 1;
            var child = node[next];
            yield return child;
            if (child.Count == 0)
                continue;
            if (open == stack.Length)
                Array.Resize(ref stack, 2 * open);
            stack[open++] = (child, 0);
        }
    }

    /// <summary>The text below <paramref name="root"/>; empty if it is longer than <paramref name="max"/>.</summary>
    public static string Text(MarkupNode root, int max)
    {
        var text = new StringBuilder();
        foreach (var node in Below(root))
        {
            if (node is MarkupText run)
                text.Append(run.Data.Span);
            if (text.Length > max)
                return "";
        }
        return text.ToString();
    }
}
