using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Trials.Vacuity;

/// <summary>The lists of an answer, whatever its protocol: members of JSON that are arrays, elements of XML that hold or are items.</summary>
internal static class AnswerLists
{
    // A list that ended with its first page has no next one.
    private static readonly string[] Tokens = ["NextToken", "nextToken", "LastEvaluatedKey", "LastEvaluatedTableName", "Marker", "NextMarker", "NextContinuationToken", "NextRecordToken"];
    private static readonly string[] Counts = ["Count", "ScannedCount", "KeyCount"];

    /// <summary>The names of the lists that have items: of members for JSON; for S3's and EC2's XML of the elements.</summary>
    public static IReadOnlyList<string> NamesOf(LeavingAnswer answer) => Json(answer) is { } json
        ? [.. json.Where(member => member.Value is JsonArray { Count: > 0 }).Select(member => member.Key)]
        : Xml(answer) is { } xml ? [.. Items(xml).Select(item => item.List).Distinct()] : [];

    /// <summary>Takes every item out of a list, and the token of its next page. An answer that has no such items stays as it is.</summary>
    public static void Empty(LeavingAnswer answer, string name)
    {
        if (!NamesOf(answer).Contains(name))
        {
            return;
        }

        if (Json(answer) is { } json)
        {
            json[name] = new JsonArray();
            Array.ForEach(Tokens, token => json.Remove(token));
            foreach (var count in Counts.Where(json.ContainsKey))
            {
                json[count] = 0;
            }

            answer.Body = Encoding.UTF8.GetBytes(json.ToJsonString());
        }
        else if (Xml(answer) is { } xml)
        {
            foreach (var item in Items(xml).Where(item => item.List == name).Select(item => item.Item).ToList())
            {
                item.Remove();
            }

            foreach (var element in xml.Descendants().Where(element => Tokens.Contains(element.Name.LocalName)).ToList())
            {
                element.Remove();
            }

            foreach (var truncated in xml.Descendants().Where(element => element.Name.LocalName == "IsTruncated"))
            {
                truncated.Value = "false";
            }

            foreach (var count in xml.Descendants().Where(element => Counts.Contains(element.Name.LocalName)))
            {
                count.Value = "0";
            }

            answer.Body = Encoding.UTF8.GetBytes(xml.ToString(SaveOptions.DisableFormatting));
        }
    }

    /// <summary>An answer of JSON that is an object; null otherwise, and of an error.</summary>
    public static JsonObject? Json(LeavingAnswer answer) =>
        answer.Status == 200 && answer.ContentType?.Contains("json", StringComparison.Ordinal) == true && answer.Body is [(byte)'{', ..] ? JsonNode.Parse(answer.Body) as JsonObject : null;

    /// <summary>An answer of XML; null otherwise, and of an error.</summary>
    public static XElement? Xml(LeavingAnswer answer) =>
        answer.Status == 200 && answer.ContentType?.Contains("xml", StringComparison.Ordinal) == true && answer.Body.Length > 0 ? XElement.Parse(Encoding.UTF8.GetString(answer.Body)) : null;

    // The outermost items: of Query's and EC2's lists, those in them; S3 repeats the element itself, or wraps it in its plural.
    private static IEnumerable<(string List, XElement Item)> Items(XElement root)
    {
        foreach (var element in root.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "member" or "item" or "Bucket" or "Rule" or "Grant":
                    yield return (root.Name.LocalName, element);
                    break;
                case "Contents" or "CommonPrefixes":
                    yield return (element.Name.LocalName, element);
                    break;
                default:
                    foreach (var inner in Items(element))
                    {
                        yield return inner;
                    }

                    break;
            }
        }
    }
}
