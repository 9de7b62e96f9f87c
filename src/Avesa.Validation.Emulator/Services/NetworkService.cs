using Avesa.Validation.Emulator.Protocols;
using Avesa.Validation.Emulator.Services.Network;

namespace Avesa.Validation.Emulator.Services;

/// <summary>Amazon EC2, its networks alone: VPCs and their flow logs in each region.</summary>
/// <remarks>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/OperationList-query-vpc.html</remarks>
internal sealed class NetworkService() : Ec2Service("ec2", "http://ec2.amazonaws.com/doc/2016-11-15/", new DescribeVpcs(), new DescribeFlowLogs());
