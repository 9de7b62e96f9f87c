using Avesa.Validation.Emulator.Protocols;
using Avesa.Validation.Emulator.Services.CloudTrail;

namespace Avesa.Validation.Emulator.Services;

/// <summary>AWS CloudTrail: the trails, and the event history, which every account has without one.</summary>
/// <remarks>https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Operations.html</remarks>
internal sealed class CloudTrailService() : JsonService("cloudtrail", "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101", "application/x-amz-json-1.1", new LookupEvents(), new DescribeTrails(), new GetTrailStatus(), new GetEventSelectors());
