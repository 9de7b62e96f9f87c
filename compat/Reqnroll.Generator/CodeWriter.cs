using System.Globalization;
using System.Text;

namespace Reqnroll.Generator;

/// <summary>Indented C# lines, some of which belong to a line of the feature.</summary>
internal sealed class CodeWriter(string featurePath)
{
    private readonly StringBuilder text = new();
    private int depth;

    public void Line(string line = "") => text.Append(' ', line.Length == 0 || line[0] is '#' ? 0 : depth * 4).Append(line).Append('\n');

    /// <summary>What follows stands in the feature at <paramref name="line"/>.</summary>
    public void FeatureLine(int line) =>
        Line(string.Create(CultureInfo.InvariantCulture, $"#line {line} \"{featurePath}\""));

    /// <summary>What follows stands in no feature: debuggers step over it, stack traces leave its line out.</summary>
    public void NoFeatureLine() => Line("#line hidden");

    public IDisposable Block()
    {
        Line("{");
        depth++;
        return new End(this);
    }

    public override string ToString() => text.ToString();

    private sealed class End(CodeWriter code) : IDisposable
    {
        public void Dispose()
        {
            code.depth--;
            code.Line("}");
        }
    }
}
