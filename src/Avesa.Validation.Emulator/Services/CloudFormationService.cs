using Avesa.Validation.Emulator.Protocols;
using Avesa.Validation.Emulator.Services.CloudFormation;

namespace Avesa.Validation.Emulator.Services;

/// <summary>AWS CloudFormation.</summary>
/// <remarks>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_Operations.html</remarks>
internal sealed class CloudFormationService() : QueryService(
    "cloudformation",
    "http://cloudformation.amazonaws.com/doc/2010-05-15/",
    new ListStacks(),
    new DescribeStacks(),
    new ListStackResources(),
    new DescribeStackResources());
