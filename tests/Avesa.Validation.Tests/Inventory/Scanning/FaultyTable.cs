using System.Text.Json.Nodes;
using Avesa.Validation.Tests.Accounts;
using Microsoft.AspNetCore.Http;

namespace Avesa.Validation.Tests.Inventory.Scanning;

/// <summary>An endpoint with one table of numbered items, three a page, that fails as a test wants it.</summary>
internal sealed class FaultyTable(string accountId)
{
    private const int PageSize = 3;

    /// <summary>The table's items: its key and a number.</summary>
    public IReadOnlyList<(string Key, string Value)> Items { get; set; } = [];

    /// <summary>How the next call on items fails; <see cref="Fault.None"/> for one that does not.</summary>
    public Func<Fault> Next { get; set; } = () => Fault.None;

    /// <summary>How many calls were answered, however.</summary>
    public int Calls { get; private set; }

    public async Task Answer(string request, HttpContext http)
    {
        var operation = http.Request.Headers["X-Amz-Target"].ToString().Split('.')[^1];
        switch (operation)
        {
            case "":
                await http.Response.WriteAsync(StsAnswers.Identity($"arn:aws:iam::{accountId}:user/u").Replace("987654321098", accountId, StringComparison.Ordinal));
                break;
            case "DescribeTable":
                await http.Response.WriteAsync("""
                    {"Table":{"TableName":"t","TableArn":"a","TableStatus":"ACTIVE","CreationDateTime":1,"AttributeDefinitions":[{"AttributeName":"tenant_id","AttributeType":"S"}],"KeySchema":[{"AttributeName":"tenant_id","KeyType":"HASH"}]}}
                    """);
                break;
            default:
                await Answer(http, operation == "Scan" ? Page(JsonNode.Parse(request)!) : Batch(JsonNode.Parse(request)!));
                break;
        }
    }

    private async Task Answer(HttpContext http, string body)
    {
        Calls++;
        var response = http.Response;
        switch (Next())
        {
            case Fault.Throttled:
                await Refuse(response, 400, "ProvisionedThroughputExceededException");
                break;
            case Fault.Failed:
                await Refuse(response, 500, "InternalServerError");
                break;
            case Fault.Expired:
                await Refuse(response, 400, "ExpiredTokenException");
                break;
            case Fault.Dropped:
                http.Abort();
                break;
            case Fault.DroppedInBody:
                response.ContentLength = body.Length;
                await response.WriteAsync(body[..(body.Length / 2)]);
                await response.Body.FlushAsync();
                http.Abort();
                break;
            case Fault.Truncated:
                await response.WriteAsync(body[..(body.Length - 1)]);
                break;
            case Fault.Flipped:
                response.Headers["x-amz-crc32"] = "1";
                await response.WriteAsync(body);
                break;
            case Fault.Miscounted:
                await response.WriteAsync(body.Replace("\"Count\":", "\"Count\":1", StringComparison.Ordinal).Replace("tenant_id", "tenant_ix", StringComparison.Ordinal));
                break;
            case Fault.Empty:
                break;
            default:
                await response.WriteAsync(body);
                break;
        }
    }

    private static Task Refuse(HttpResponse response, int status, string code)
    {
        response.StatusCode = status;
        return response.WriteAsync($$"""{"__type":"com.amazonaws.dynamodb.v20120810#{{code}}","message":"as the test wants it"}""");
    }

    private string Page(JsonNode request)
    {
        var last = request["ExclusiveStartKey"]?["tenant_id"]?["S"]?.ToString();
        var start = last is null ? 0 : Items.TakeWhile(item => item.Key != last).Count() + 1;
        var page = Items.Skip(start).Take(PageSize).ToList();
        var next = start + PageSize < Items.Count ? $$$""","LastEvaluatedKey":{"tenant_id":{"S":"{{{page[^1].Key}}}"}}""" : "";
        return $$"""{"Items":[{{string.Join(',', page.Select(Json))}}],"Count":{{page.Count}},"ScannedCount":{{page.Count}}{{next}}}""";
    }

    private string Batch(JsonNode request)
    {
        var (table, asked) = request["RequestItems"]!.AsObject().Single();
        var keys = asked!["Keys"]!.AsArray().Select(key => key!["tenant_id"]!["S"]!.ToString()).ToHashSet();
        return $$$"""{"Responses":{"{{{table}}}":[{{{string.Join(',', Items.Where(item => keys.Contains(item.Key)).Select(Json))}}}]},"UnprocessedKeys":{}}""";
    }

    private static string Json((string Key, string Value) item) => $$$"""{"tenant_id":{"S":"{{{item.Key}}}"},"v":{"N":"{{{item.Value}}}"}}""";
}

/// <summary>What goes wrong with a call.</summary>
public enum Fault
{
    None,
    Throttled,
    Failed,
    Expired,
    Dropped,
    DroppedInBody,
    Truncated,
    Flipped,
    Miscounted,
    Empty,
}
