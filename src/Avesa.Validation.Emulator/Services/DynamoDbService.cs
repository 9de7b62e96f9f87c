using System.Buffers;
using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;
using Avesa.Validation.Emulator.Services.DynamoDb;
using Avesa.Validation.Emulator.Services.DynamoDb.Items;

namespace Avesa.Validation.Emulator.Services;

/// <summary>Amazon DynamoDB: awsJson 1.0, with items written as the bytes that the table keeps.</summary>
internal sealed class DynamoDbService() : JsonService("dynamodb", "DynamoDB_20120810", ContentType, Described)
{
    private const string ContentType = "application/x-amz-json-1.0";

    private static readonly IOperation[] Described =
    [
        new BatchWriteItem(),
        new CreateTable(),
        new DeleteResourcePolicy(),
        new DeleteTable(),
        new DescribeContinuousBackups(),
        new DescribeTable(),
        new DescribeTimeToLive(),
        new GetResourcePolicy(),
        new ListBackups(),
        new ListTables(),
        new ListTagsOfResource(),
        new PutResourcePolicy(),
        new UpdateContinuousBackups(),
    ];

    private static readonly FrozenDictionary<string, IItemOperation> WithItems = new IItemOperation[]
    {
        new BatchGetItem(),
        new DeleteItem(),
        new GetItem(),
        new PutItem(),
        new Query(),
        new Scan(),
    }.ToFrozenDictionary(operation => operation.Name, StringComparer.Ordinal);

    /// <inheritdoc />
    public override IReadOnlyCollection<string> Operations => [.. base.Operations, .. WithItems.Keys];

    /// <inheritdoc />
    public override Task Handle(Call call) =>
        WithItems.TryGetValue(OperationOf(call), out var operation) ? Write(call, operation) : base.Handle(call);

    /// <inheritdoc />
    public override Task WriteError(HttpContext http, AwsError error, string requestId)
    {
        var (scope, member) = error.Code switch
        {
            "ValidationException" => ("com.amazon.coral.validate", "message"),
            "AccessDeniedException" or "SerializationException" or "UnknownOperationException" or "UnrecognizedClientException" => ("com.amazon.coral.service", "Message"),
            _ => ("com.amazonaws.dynamodb.v20120810", "message"),
        };
        var body = new JsonObject { ["__type"] = $"{scope}#{error.Code}", [member] = error.Message };
        return JsonWire.Write(http, body, error.Status, ContentType);
    }

    private static async Task Write(Call call, IItemOperation operation)
    {
        call.Begin(operation.Name);
        var input = JsonWire.Read(call.Body);
        var body = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(body, AttributeWriter.Options))
        {
            operation.Handle(call, input, writer);
        }

        var response = call.Http.Response;
        response.ContentType = ContentType;
        response.ContentLength = body.WrittenCount;
        await response.Body.WriteAsync(body.WrittenMemory, call.Http.RequestAborted);
    }
}
