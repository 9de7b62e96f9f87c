using System.Text;
using System.Text.Json;

namespace Avesa.Validation.Emulator.Authorization.Policies;

/// <summary>
/// Where the statements of a document stand, as the policy simulator reports it: the first from just after the token before it, every other from
/// just after the statement before it, each to just after its brace.
/// </summary>
internal static class StatementPositions
{
    /// <summary>The positions in the order of the statements. The document must be valid JSON.</summary>
    public static List<(SourcePosition Start, SourcePosition End)> Of(string json)
    {
        var utf8 = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(utf8);
        var positions = new List<(SourcePosition, SourcePosition)>();
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("Statement"u8))
            {
                reader.Read();
                var several = reader.TokenType == JsonTokenType.StartArray;
                while (several ? reader.Read() && reader.TokenType == JsonTokenType.StartObject : reader.TokenType == JsonTokenType.StartObject)
                {
                    var before = utf8.AsSpan(0, (int)reader.TokenStartIndex).TrimEnd(" \t\r\n"u8);
                    var start = positions is [.., var (_, previous)] ? previous : SourcePosition.Of(before);
                    reader.Skip();
                    positions.Add((start, SourcePosition.Of(utf8.AsSpan(0, (int)reader.BytesConsumed))));
                    if (!several)
                    {
                        return positions;
                    }
                }
            }
        }

        return positions;
    }
}
