// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/decoder.h"

#include "support/testmain.h"

#include <QSemaphore>
#include <QTest>

#include <atomic>
#include <optional>

using namespace latchkey;

class DecoderTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void run_slowBeforeQuick_endInTheirOrder()
    {
        api::Decoder decoder;
        QSemaphore bothAreThere;
        QSemaphore quickIsOver;
        QSemaphore over;
        bool overtaken = false;
        decoder.run([&] {
            bothAreThere.acquire();
            // It would be, within this time, on a thread of its own.
            overtaken = quickIsOver.tryAcquire(1, 300);
            over.release();
        });
        decoder.run([&] {
            quickIsOver.release();
            over.release();
        });
        bothAreThere.release();
        QVERIFY(over.tryAcquire(2, 10'000));
        QVERIFY(!overtaken);
    }

    void destructor_oneRunsAndOneWaits_endsTheOneAndDropsTheOther()
    {
        std::optional<api::Decoder> decoder(std::in_place);
        QSemaphore runs;
        QSemaphore mayEnd;
        std::atomic_bool ended = false;
        std::atomic_bool otherRan = false;
        decoder->run([&] {
            runs.release();
            // Given way only once the decoder is about to die, or it would not be waited for.
            mayEnd.tryAcquire(1, 300);
            ended = true;
        });
        decoder->run([&] { otherRan = true; });
        QVERIFY(runs.tryAcquire(1, 10'000));
        decoder.reset();
        QVERIFY(ended);
        QVERIFY(!otherRan);
    }
};

LATCHKEY_TEST(DecoderTest, "decoder")
#include "decoder_test.moc"
