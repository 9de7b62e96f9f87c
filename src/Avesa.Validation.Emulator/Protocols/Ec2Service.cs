using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Protocols;

/// <summary>
/// A service that speaks EC2's query protocol: form parameters in with lists as <c>VpcId.1</c>, XML out with lists as <c>item</c> elements and without a
/// result element. Operations read lists as arrays, and write members as EC2 spells them on the wire.
/// </summary>
/// <remarks>https://smithy.io/2.0/aws/protocols/aws-ec2-query-protocol.html</remarks>
internal abstract class Ec2Service(string signingName, string xmlNamespace, params IEnumerable<IOperation> operations) : IService
{
    private readonly FrozenDictionary<string, IOperation> operations = operations.ToFrozenDictionary(o => o.Name, StringComparer.Ordinal);
    private readonly XNamespace xmlNamespace = xmlNamespace;

    /// <inheritdoc />
    public string SigningName { get; } = signingName;

    /// <inheritdoc />
    public IReadOnlyCollection<string> Operations => operations.Keys;

    /// <inheritdoc />
    public bool? IsAddressed(HttpContext http, byte[] body) => RequestMarks.NamesVersionOf(xmlNamespace, http, body);

    /// <inheritdoc />
    public async Task Handle(Call call)
    {
        var parameters = QueryParameters.Read(call);
        var name = parameters.Action ?? throw new AwsError("MissingAction", "The request must contain the parameter Action");
        call.Begin(name);
        var operation = operations.GetValueOrDefault(name) ?? throw NotImplementedHere.Operation(SigningName, name);
        var output = operation.Handle(call, (JsonObject)Lists(parameters.Input)!);
        await Write(call.Http, new XElement(xmlNamespace + $"{name}Response", new XElement(xmlNamespace + "requestId", call.RequestId), Members(output)), StatusCodes.Status200OK);
    }

    /// <inheritdoc />
    public Task WriteError(HttpContext http, AwsError error, string requestId) => Write(
        http,
        new XElement("Response", new XElement("Errors", new XElement("Error", new XElement("Code", error.Code), new XElement("Message", error.Message))), new XElement("RequestID", requestId)),
        error.Status);

    private static async Task Write(HttpContext http, XElement document, int status)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/xml;charset=UTF-8";
        await http.Response.WriteAsync(document.ToString(SaveOptions.DisableFormatting), http.RequestAborted);
    }

    // A list arrives as an object whose members are numbers.
    private static JsonNode? Lists(JsonNode? node) => node switch
    {
        JsonObject { Count: > 0 } list when list.All(pair => int.TryParse(pair.Key, CultureInfo.InvariantCulture, out _)) =>
            new JsonArray([.. list.OrderBy(pair => int.Parse(pair.Key, CultureInfo.InvariantCulture)).Select(pair => Lists(pair.Value))]),
        JsonObject structure => new JsonObject(structure.Select(pair => KeyValuePair.Create(pair.Key, Lists(pair.Value)))),
        null => null,
        _ => node.DeepClone(),
    };

    private IEnumerable<XElement> Members(JsonObject structure) => structure.Where(member => member.Value is not null).Select(member => Element(member.Key, member.Value!));

    private XElement Element(string name, JsonNode value) => value switch
    {
        JsonObject structure => new XElement(xmlNamespace + name, Members(structure)),
        JsonArray list => new XElement(xmlNamespace + name, list.Select(item => Element("item", item!))),
        _ => new XElement(xmlNamespace + name, Text((JsonValue)value)),
    };

    private static string Text(JsonValue scalar) => scalar.GetValueKind() switch
    {
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.String => scalar.TryGetValue<string>(out var text) ? text : scalar.GetValue<DateTimeOffset>().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        _ => scalar.ToJsonString(),
    };
}
