using Avesa.Validation.Emulator.Protocols;
using Avesa.Validation.Emulator.Services.Sns;

namespace Avesa.Validation.Emulator.Services;

/// <summary>Amazon SNS: topics and whom they tell.</summary>
/// <remarks>https://docs.aws.amazon.com/sns/latest/api/API_Operations.html</remarks>
internal sealed class SnsService() : QueryService(
    "sns",
    "http://sns.amazonaws.com/doc/2010-03-31/",
    new GetTopicAttributes(),
    new ListSubscriptionsByTopic(),
    new ListTopics());
