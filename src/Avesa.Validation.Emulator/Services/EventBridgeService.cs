using Avesa.Validation.Emulator.Protocols;
using Avesa.Validation.Emulator.Services.EventBridge;

namespace Avesa.Validation.Emulator.Services;

/// <summary>Amazon EventBridge: rules of the default bus, the only one here.</summary>
/// <remarks>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_Operations.html</remarks>
internal sealed class EventBridgeService() : JsonService(
    "events",
    "AWSEvents",
    "application/x-amz-json-1.1",
    new ListEventBuses(),
    new ListRules(),
    new DescribeRule(),
    new ListTargetsByRule(),
    new ListRuleNamesByTarget(),
    new PutRule(),
    new PutTargets(),
    new EnableRule(),
    new DisableRule());
