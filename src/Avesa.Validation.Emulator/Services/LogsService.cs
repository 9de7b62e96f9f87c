using Avesa.Validation.Emulator.Protocols;
using Avesa.Validation.Emulator.Services.Logs;

namespace Avesa.Validation.Emulator.Services;

/// <summary>Amazon CloudWatch Logs.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_Operations.html</remarks>
internal sealed class LogsService() : JsonService(
    "logs",
    "Logs_20140328",
    "application/x-amz-json-1.1",
    new DescribeLogGroups(),
    new DescribeLogStreams(),
    new FilterLogEvents(),
    new GetLogEvents(),
    new DescribeResourcePolicies(),
    new ListTagsForResource());
