using System.Globalization;
using System.Text;

namespace Reqnroll.Generator;

/// <summary>Values as C# source.</summary>
internal static class CSharp
{
    public static string Literal(string? text)
    {
        if (text is null)
        {
            return "null";
        }

        var literal = new StringBuilder("\"", text.Length + 2);
        foreach (var character in text)
        {
            literal.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when char.IsControl(character) || char.IsSurrogate(character) || character is '\u2028' or '\u2029' or '\u0085' =>
                    string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => character.ToString(),
            });
        }

        return literal.Append('"').ToString();
    }

    public static string Array(IEnumerable<string> items)
    {
        var literals = string.Join(", ", items.Select(Literal));
        return literals.Length == 0 ? "new string[] { }" : $"new string[] {{ {literals} }}";
    }
}
