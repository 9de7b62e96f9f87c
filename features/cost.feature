@week-6
Feature: Cost optimization
  Whether somebody learns that a month becomes expensive before the bill comes.
  Plan 8.2, its alarm as it is written there. Metrics of billing live in us-east-1, wherever the estate is. Words: glossary.md.

  @COST-01
  Rule: Cost Monitoring Setup
    An alarm in another region, or of another currency, looks at nothing and is never raised.
    When this is red, put the alarm as the plan writes it, and confirm the subscription of its topic.

    Scenario: The cost alarm is the plan's
      Then the alarm "AVESA-Production-Monthly-Cost" in "us-east-1" is as planned
        | metric                       | dimensions   | raised by                         | periods   | tells          |
        | AWS/Billing EstimatedCharges | Currency=USD | Maximum GreaterThanThreshold 1000 | 1 x 86400 | billing-alerts |

    Scenario: Somebody is told of the cost
      Then somebody hears the alarm "AVESA-Production-Monthly-Cost" in "us-east-1"

    Scenario: The cost alarm has something to look at
      Then the alarm "AVESA-Production-Monthly-Cost" in "us-east-1" has not been without data for a day
